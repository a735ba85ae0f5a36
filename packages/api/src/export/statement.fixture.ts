import { type Actor, asId, Book, type BusinessDate, type Command, type CurrencyCode } from 'budget-core';
import type { ExecutionStatement, StatementRow } from '../application/reads.ts';

const actor: Actor = { personId: asId('marc'), role: 'DIRECTOR', approvalLimit: null };
const effectiveDate = '2026-02-03' as BusinessDate;
const recordedAt = '2026-02-03T09:00:00Z';

/** A programme (1) with an action (1-1) of two lines, and another programme (2), in the currency that is asked for. */
export function smallBook(currency: CurrencyCode = 'EUR'): Book {
  const book = Book.empty();
  const give = (command: Command) => {
    const actId = asId<'Act'>(`act-${crypto.randomUUID()}`);
    const verdict = book.execute(command, { actId, actor, effectiveDate, recordedAt });
    if (verdict.outcome === 'REFUSED') throw new Error(JSON.stringify(verdict.refusal));
  };
  const add = (code: string, parent: string | null) => {
    const parentId = parent === null ? null : asId<'BudgetLine'>(parent);
    const labels = { fr: `Ligne ${code}`, en: `Line ${code}` };
    give({ kind: 'AddBudgetLine', lineId: asId(code), parentId, code, labels });
  };
  const grant = (code: string, authority: 'COMMITMENT' | 'PAYMENT', amount: string, frozen = '0') => {
    const defaultControlId = asId<'SpendingControl'>(`control-${code}-${authority}`);
    const defaultPaceIds = { QUARTER: asId<'SpendingControl'>('quarters'), MONTH: asId<'SpendingControl'>('months') };
    const lineId = asId<'BudgetLine'>(code);
    const expectedVersion = book.line(lineId)?.version ?? 0;
    give({
      kind: 'SetAuthority',
      lineId,
      expectedVersion,
      authority,
      amount,
      frozen,
      defaultControlId,
      defaultPaceIds,
    });
  };
  give({ kind: 'OpenFiscalYear', year: 2026, firstMonth: 1, currency, mode: 'DUAL', distribution: 'FREE' });
  add('1', null);
  add('1-1', '1');
  add('1-1-1', '1-1');
  add('1-1-2', '1-1');
  add('2', null);
  grant('1-1', 'COMMITMENT', '5');
  grant('1-1-1', 'COMMITMENT', '1000', '100');
  grant('1-1-1', 'PAYMENT', '800');
  grant('1-1-2', 'COMMITMENT', '200');
  give({ kind: 'RegisterPayee', payeeId: asId('payee'), reference: 'T-1', name: 'Papeterie du Port' });
  const charges = [
    { chargeId: asId<'CommitmentCharge'>('charge'), lineId: asId<'BudgetLine'>('1-1-1'), amount: '300' },
  ];
  give({
    kind: 'RecordCommitment',
    commitmentId: asId('c'),
    reference: 'C',
    payeeId: asId('payee'),
    purpose: 'Paper',
    charges,
  });
  return book;
}

/** The statement of a book's year as the database would give it, in pieces of one line. */
export function statementOf(
  book: Book,
  change: (row: StatementRow) => StatementRow = (row) => row,
): ExecutionStatement {
  const [fiscalYear] = book.fiscalYears();
  if (fiscalYear === undefined) throw new Error('The book has no year');
  const lines = [...book.lines()].toSorted((one, other) => (one.code < other.code ? -1 : 1));
  return {
    fiscalYear,
    levels: Math.max(...lines.map(({ path }) => path.length)),
    rows: piecesOf(lines.map((line) => change({ line, balance: book.balance(line.id), fiscalYear, carried: [] }))),
  };
}

async function* piecesOf(rows: readonly StatementRow[]): AsyncGenerator<readonly StatementRow[], void, undefined> {
  for (const row of rows) yield [row];
}
