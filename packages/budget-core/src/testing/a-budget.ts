import { Book } from '../book/book.ts';
import type { Command, OpenFiscalYear } from '../book/command.ts';
import { parseBusinessDate } from '../calendar/business-date.ts';
import type { Commitment } from '../commitment/commitment.ts';
import type { Expense } from '../expense/expense.ts';
import type { AuthorityMode, Distribution } from '../fiscal-year/fiscal-year.ts';
import { asId, type BudgetLineId } from '../ids.ts';
import type { Authority } from '../line/authority.ts';
import type { LineFigures } from '../line/figures.ts';
import type { Actor } from '../person/actor.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { type Amounts, approve, approveExpense, type Charges, certify, record, recordExpense } from './commands.ts';
import { defaultIds } from './default-ids.ts';
import { addLine } from './line-commands.ts';
import { people } from './people.ts';

interface LineOptions {
  readonly under?: string;
  readonly toPay?: string;
  /** Its code in each dimension. */
  readonly codes?: Readonly<Record<string, string>>;
}

/** How far expenses may go beyond a commitment. */
export type ExcessTerms = Pick<OpenFiscalYear, 'allowedExcessPercent' | 'allowedExcessAmount'>;

/**
 * A budget of 2026 in euro to try commands on, where utilities and fees need no commitment; codes and references are
 * the ids.
 */
export class TestBudget {
  readonly book = Book.empty();
  #acts = 0;

  constructor(mode: AuthorityMode, distribution: Distribution, profile = 'generic', excess: ExcessTerms = {}) {
    const country = { profile, firstMonth: null, year: profile === 'in-central' ? 2025 : 2026 };
    const terms = { mode, distribution, directExpenseNatures: ['utilities', 'fees'] };
    this.given({ kind: 'OpenFiscalYear', ...country, ...terms, ...excess, currency: 'EUR' });
    this.given({ kind: 'RegisterPayee', payeeId: asId<'Payee'>('P1'), reference: 'P1', name: 'Imprimerie du Port' });
  }

  /** A line with authority to commit of its own, or none, and in a dual budget to pay. */
  withLine(code: string, toCommit: string | null = null, { under, toPay, codes }: LineOptions = {}): this {
    this.given(addLine(code, under, codes));
    if (toCommit !== null) this.withAuthority(code, 'COMMITMENT', toCommit);
    if (toPay !== undefined) this.withAuthority(code, 'PAYMENT', toPay);
    return this;
  }

  withAuthority(code: string, authority: Authority, amount: string): this {
    const ids = defaultIds(`${code}-${authority}`);
    const lineId = asId<'BudgetLine'>(code);
    const seen = { lineId, expectedVersion: this.#versionOf(lineId) };
    return this.given({ kind: 'SetAuthority', ...seen, authority, amount, frozen: '0.00', ...ids });
  }

  withHold(code: string): this {
    const lineId = asId<'BudgetLine'>(code);
    return this.given({ kind: 'HoldBudgetLine', lineId, expectedVersion: this.#versionOf(lineId) });
  }

  /** A commitment that was recorded and approved. */
  withCommitment(id: string, charges: Charges): this {
    return this.given(record(id, charges)).given(approve(id), people.director);
  }

  /** An expense that was recorded, certified and approved. */
  withExpense(id: string, commitment: string, amounts: Amounts): this {
    return this.withCertified(id, commitment, amounts).given(approveExpense(id), people.controller);
  }

  withCertified(id: string, commitment: string, amounts: Amounts): this {
    return this.given(recordExpense(id, commitment, amounts)).given(certify(id), people.officer);
  }

  /** Executes a command that the test takes for granted; throws where it is refused. */
  given(command: Command, by: Actor = people.aso, on?: string): this {
    const verdict = this.execute(command, by, on);
    if (verdict.outcome === 'REFUSED') throw new Error(`${command.kind}: ${JSON.stringify(verdict.refusal)}`);
    return this;
  }

  execute(command: Command, by: Actor = people.aso, on = '2026-03-02'): Verdict {
    const date = parseBusinessDate(on);
    if (!date.ok) throw new Error(`Not a date: ${on}`);
    this.#acts += 1;
    const actId = asId<'Act'>(`act-${this.#acts}`);
    return this.book.execute(command, { actId, actor: by, effectiveDate: date.value, recordedAt: `${on}T09:00:00Z` });
  }

  #versionOf(lineId: BudgetLineId): number {
    const line = this.book.line(lineId);
    if (!line) throw new Error(`No line ${lineId}`);
    return line.version;
  }

  figures(code: string): LineFigures {
    return this.book.figures(asId<'BudgetLine'>(code));
  }

  /** What may still be committed on a line, as text. */
  availableToCommit(code: string): string | undefined {
    return this.figures(code).commitment.available?.toString();
  }

  commitment(id: string): Commitment | undefined {
    return this.book.commitment(asId<'Commitment'>(id));
  }

  expense(id: string): Expense | undefined {
    return this.book.expense(asId<'Expense'>(id));
  }
}

export function aBudget(distribution: Distribution = 'FREE'): TestBudget {
  return new TestBudget('SINGLE', distribution);
}

export function aDualBudget(): TestBudget {
  return new TestBudget('DUAL', 'FREE');
}
