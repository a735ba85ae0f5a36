import { describe, expect, it } from 'vitest';
import { parseBusinessDate } from '../calendar/business-date.ts';
import { asId } from '../ids.ts';
import { Amount } from '../money/amount.ts';
import { aBudget, type TestBudget } from '../testing/a-budget.ts';
import { setCap } from '../testing/cap-commands.ts';
import { draft, edit, record } from '../testing/commands.ts';
import { recordFramework } from '../testing/framework-commands.ts';
import { refusalOf } from '../testing/json.ts';
import { setControl } from '../testing/line-commands.ts';
import { propose, recordDecision } from '../testing/movement-commands.ts';
import { people } from '../testing/people.ts';
import { Book } from './book.ts';
import type { BookSnapshot } from './snapshot.ts';

/** A budget with one noun of most kinds. */
function used(): TestBudget {
  return aBudget()
    .withLine('22')
    .withLine('2210', '1000.00', { under: '22' })
    .given(setControl('2210', '100.00', { overrideCap: '50.00', version: 2 }))
    .given(setCap('2210', 'PAYEE', '500.00', { version: 3, window: { unit: 'MONTH', days: null } }), people.director)
    .given(draft('C1', [['2210', '60.00']]))
    .given(
      {
        kind: 'GrantOverride',
        controlId: asId('control-2210'),
        act: { kind: 'SubmitCommitment', subjectId: asId('C1'), expectedVersion: 1 },
        amount: '30.00',
        reason: 'Inondation du dépôt',
      },
      people.director,
    )
    .withCommitment('C2', [['2210', '40.00']])
    .withExpense('E1', 'C2', [['C2-1', '10.00']])
    .given({
      kind: 'RecordCommitmentAmendment',
      amendmentId: asId('A1'),
      commitmentId: asId('C2'),
      expectedVersion: 3,
      purpose: 'Un cahier de moins',
      increases: [],
      decreases: [{ chargeId: asId('C2-1'), amount: '5.00' }],
    })
    .given(recordFramework('F1', '900.00'))
    .given(recordDecision('D1'))
    .given(propose('M1', 'REDUCTION', { from: [['2210', '100.00']] }));
}

/** What a store would have kept of a book, but what is counted anew from its acts for caps and paces. */
function snapshotOf(book: Book): Required<Omit<BookSnapshot, 'countedActs' | 'months'>> {
  return {
    fiscalYears: book.fiscalYears(),
    lines: book.lines(),
    balances: book.lines().map(({ id }) => ({ lineId: id, balance: book.balance(id) })),
    controls: book.lines().flatMap(({ id }) => book.controlsAt(id)),
    caps: book.lines().flatMap(({ id }) => book.capsAt(id)),
    overrides: book.overrides(),
    frameworks: book.frameworks(),
    payees: [book.payeeByReference('P1')].flatMap((payee) => payee ?? []),
    commitments: book.commitments(),
    amendments: book.amendments(),
    expenses: book.expenses(),
    creditNotes: book.creditNotes(),
    decisions: book.decisions(),
    movements: book.movements(),
  };
}

const line = asId<'BudgetLine'>('2210');

describe('a book from what a store kept', () => {
  const { book } = used();
  const kept = snapshotOf(book);

  it('holds every noun and figure, found by id and by name', () => {
    for (const nouns of [
      kept.frameworks,
      kept.payees,
      kept.overrides,
      kept.amendments,
      kept.decisions,
      kept.expenses,
      kept.movements,
    ]) {
      expect(nouns).toHaveLength(1);
    }
    const again = Book.from(kept);
    expect(snapshotOf(again)).toEqual(kept);
    expect(again.fiscalYear(2026)).toBe(kept.fiscalYears[0]);
    expect(again.lineByCode(2026, '2210')?.id).toBe('2210');
    expect(again.payee(asId('P1'))?.reference).toBe('P1');
    expect(again.commitmentByReference(2026, 'C2')?.id).toBe('C2');
    expect(again.commitmentOfCharge(asId('C2-1'))?.id).toBe('C2');
    expect(again.amendment(asId('A1'))?.commitmentId).toBe('C2');
    expect(again.expense(asId('E1'))?.commitmentId).toBe('C2');
    expect(again.movement(asId('M1'))?.kind).toBe('REDUCTION');
    expect(again.decisionByNumber(2026, 'D1')).toBe(again.decision(asId('D1')));
    const [override] = kept.overrides;
    expect(override && again.override(override.id)).toBe(override);
    expect(again.figures(line)).toEqual(book.figures(line));
  });

  it('D-68 acts that a store counted for caps are counted, each once', () => {
    const date = parseBusinessDate('2026-03-20');
    if (!date.ok) throw new Error('Not a date');
    const charges = [{ lineId: line, amount: Amount.of('440.00', 'EUR') }];
    const act = { commitmentId: asId<'Commitment'>('C9'), payeeId: asId<'Payee'>('P1'), charges, pending: [] };
    const budget = used();
    budget.book.load({ countedActs: [{ ...act, date: date.value }] });
    budget.book.load({ countedActs: [{ ...act, date: date.value, charges: [] }] });
    const verdict = budget.execute(record('C3', [['2210', '20.01']]));
    expect(refusalOf(verdict)).toMatchObject({ kind: 'PAYEE_CAP_EXCEEDED', taken: '480.00', over: '0.01' });
  });

  it('an empty one holds nothing, whatever name is asked for', () => {
    const empty = Book.from({});
    expect(snapshotOf(empty)).toEqual(snapshotOf(Book.empty()));
    expect(empty.fiscalYear(2026)).toBeUndefined();
    expect(empty.lineByCode(2026, '2210')).toBeUndefined();
    expect(empty.payeeByReference('P1')).toBeUndefined();
    expect(empty.commitmentByReference(2026, 'C2')).toBeUndefined();
    expect(empty.commitmentOfCharge(asId('C2-1'))).toBeUndefined();
    expect(empty.decisionByNumber(2026, 'D1')).toBeUndefined();
  });

  it('a name that was given up is found no more, nor is a charge that was', () => {
    const edited = edit('C1', [['2210', '60.00']]);
    const charges = edited.charges.map((charge) => ({ ...charge, chargeId: asId<'CommitmentCharge'>('C1-9') }));
    const { book } = used().given({ ...edited, reference: 'C1-bis', charges });
    expect(book.commitmentByReference(2026, 'C1')).toBeUndefined();
    expect(book.commitmentByReference(2026, 'C1-bis')?.id).toBe('C1');
    expect(book.commitmentOfCharge(asId('C1-1'))).toBeUndefined();
    expect(book.commitmentOfCharge(asId('C1-9'))?.id).toBe('C1');
  });

  it('what it holds already stays as it is', () => {
    const again = Book.from(kept);
    const year = kept.fiscalYears.map((one) => ({ ...one, firstMonth: 4 }));
    const older = <Noun extends object>(nouns: readonly Noun[]) => nouns.map((noun) => ({ ...noun, version: 0 }));
    const [first] = kept.balances;
    again.load({
      fiscalYears: year,
      lines: older(kept.lines),
      balances: kept.balances.map(({ lineId }) => ({ lineId, balance: first?.balance ?? book.balance(lineId) })),
      controls: older(kept.controls),
      caps: older(kept.caps),
      overrides: older(kept.overrides),
      frameworks: older(kept.frameworks),
      payees: kept.payees.map((payee) => ({ ...payee, name: 'Papeterie du Centre' })),
      commitments: older(kept.commitments),
      amendments: older(kept.amendments),
      expenses: older(kept.expenses),
      decisions: kept.decisions.map((decision) => ({ ...decision, takenBy: 'Préfet' })),
      movements: older(kept.movements),
    });
    expect(snapshotOf(again)).toEqual(kept);
  });

  it('a figure of a line that it does not hold is asked for in vain, and it says so', () => {
    expect(() => book.figures(asId('9999'))).toThrow('The book holds no noun with the key 9999');
  });
});
