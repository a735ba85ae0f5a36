import type { CommitmentAmendment } from '../amendment/commitment-amendment.ts';
import type { BusinessDate } from '../calendar/business-date.ts';
import { capsInForce } from '../cap/cap-checks.ts';
import type { SpendingCap } from '../cap/spending-cap.ts';
import type { Commitment } from '../commitment/commitment.ts';
import { expiredReservations } from '../commitment/expired-reservations.ts';
import { baseOf, ceilingOf, headroomOf, leastHeadroom } from '../control/ceiling.ts';
import { type PaceWindow, windowsAt } from '../control/pace-windows.ts';
import type { SpendingControl } from '../control/spending-control.ts';
import type { Expense } from '../expense/expense.ts';
import type { FiscalYear } from '../fiscal-year/fiscal-year.ts';
import type { Framework } from '../framework/framework.ts';
import type {
  BudgetDecisionId,
  BudgetLineId,
  BudgetMovementId,
  CommitmentAmendmentId,
  CommitmentChargeId,
  CommitmentId,
  ExpenseId,
  FrameworkId,
  OverrideId,
  PayeeId,
  SpendingCapId,
  SpendingControlId,
} from '../ids.ts';
import type { Authority } from '../line/authority.ts';
import type { Balance } from '../line/balance.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import { figuresOf, type LineFigures } from '../line/figures.ts';
import type { Amount } from '../money/amount.ts';
import type { BudgetDecision } from '../movement/budget-decision.ts';
import type { BudgetMovement } from '../movement/budget-movement.ts';
import type { Override } from '../override/override.ts';
import type { Payee } from '../payee/payee.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { ActContext, Command } from './command.ts';
import { acceptedOn } from './dated.ts';
import { decide } from './decide.ts';
import type { CommitmentFact, Fact } from './fact.ts';
import { fold } from './fold.ts';
import { type BookSnapshot, loadSnapshot } from './snapshot.ts';
import { type BookState, balanceOf, controlsInForce, emptyState, inYear, known } from './state.ts';

/**
 * The lines, balances, acts and controls that decisions need: a whole budget, or the slice of one that some
 * commands touch. It decides and remembers; it stores nothing and knows neither clock nor random.
 *
 * @example
 * const verdict = book.execute(command, context);
 * if (verdict.outcome === 'REFUSED') console.log(explain(verdict.refusal, 'en'));
 */
export class Book {
  readonly #state: BookState = emptyState();

  static empty(): Book {
    return new Book();
  }

  /** A book from nouns and balances that a store kept. */
  static from(snapshot: BookSnapshot): Book {
    const book = new Book();
    book.load(snapshot);
    return book;
  }

  /** A book from the facts of the past, in their order. */
  static replay(facts: Iterable<Fact>): Book {
    const book = new Book();
    book.apply(facts);
    return book;
  }

  /** Adds what the book does not hold yet; what it holds stays as it is. */
  load(snapshot: BookSnapshot): void {
    loadSnapshot(this.#state, snapshot);
  }

  /** Decides a command and, if it is accepted, takes its facts in. A refused command changes nothing. */
  execute(command: Command, context: ActContext): Verdict {
    const verdict = this.check(command, context);
    if (verdict.outcome === 'ACCEPTED') this.apply(verdict.facts);
    return verdict;
  }

  /** The verdict that executing would give in the present state; changes nothing (D-70). */
  check(command: Command, context: ActContext): Verdict {
    const decided = decide(this.#state, command, context);
    return decided.ok ? acceptedOn(context.effectiveDate, decided.value) : decided.refusal;
  }

  /**
   * Returns the submitted commitments whose reservation ran out before a date, and takes that in (D-31). It is an act
   * of its own that comes before the commands of that date and stays whatever becomes of them: a store keeps its facts
   * first, and before it checks a command it does the same on a book that it throws away.
   *
   * @example
   * // Reserved until 30 June, free for a command of 1 July.
   * const expired = book.expireReservations('2026-07-01' as BusinessDate);
   */
  expireReservations(date: BusinessDate): readonly CommitmentFact[] {
    const facts = this.expiredReservations(date);
    this.apply(facts);
    return facts;
  }

  /** What returning them would do in the present state; changes nothing. */
  expiredReservations(date: BusinessDate): readonly CommitmentFact[] {
    return expiredReservations(this.#state, date);
  }

  /** Folds facts in, in their order. */
  apply(facts: Iterable<Fact>): void {
    for (const fact of facts) fold(this.#state, fact);
  }

  fiscalYear(year: number): FiscalYear | undefined {
    return this.#state.fiscalYears.get(year);
  }

  fiscalYears(): readonly FiscalYear[] {
    return [...this.#state.fiscalYears.values()];
  }

  line(id: BudgetLineId): BudgetLine | undefined {
    return this.#state.lines.get(id);
  }

  lineByCode(year: number, code: string): BudgetLine | undefined {
    const id = this.#state.lineByCode.get(inYear(year, code));
    return id === undefined ? undefined : this.#state.lines.get(id);
  }

  lines(): readonly BudgetLine[] {
    return [...this.#state.lines.values()];
  }

  /** The sums of entries at a node that the book holds, its own and its children's (D-9). */
  balance(lineId: BudgetLineId): Balance {
    return balanceOf(this.#state, lineId);
  }

  /** The figures of a node that the book holds, at the currency's scale (D-10). */
  figures(lineId: BudgetLineId): LineFigures {
    const { fiscalYear } = known(this.#state.lines, lineId);
    return figuresOf(this.balance(lineId), known(this.#state.fiscalYears, fiscalYear).mode);
  }

  /** The least room over all controls above a line that the book holds; null without any (D-10). */
  headroom(lineId: BudgetLineId, authority: Authority): Amount | null {
    return leastHeadroom(this.#state, known(this.#state.lines, lineId), authority);
  }

  control(id: SpendingControlId): SpendingControl | undefined {
    return this.#state.controls.get(id);
  }

  /** The controls in force at a node. */
  controlsAt(lineId: BudgetLineId): readonly SpendingControl[] {
    return controlsInForce(this.#state, lineId);
  }

  /** How far consumption may go under a control in the whole year, at the currency's scale. */
  ceilingOf(control: SpendingControl): Amount {
    return ceilingOf(control, this.balance(control.lineId));
  }

  /** Ceiling − consumed: negative where consumption went past it. */
  headroomOf(control: SpendingControl): Amount {
    return headroomOf(control, this.balance(control.lineId));
  }

  /** The windows of a control with a pace, each with what was consumed in it; none of another (D-67). */
  windowsOf(control: SpendingControl): readonly PaceWindow[] {
    return windowsAt(this.#state, control, baseOf(control, this.balance(control.lineId)));
  }

  cap(id: SpendingCapId): SpendingCap | undefined {
    return this.#state.caps.get(id);
  }

  /** The caps in force at a node. */
  capsAt(lineId: BudgetLineId): readonly SpendingCap[] {
    return capsInForce(this.#state, lineId);
  }

  override(id: OverrideId): Override | undefined {
    return this.#state.overrides.get(id);
  }

  overrides(): readonly Override[] {
    return [...this.#state.overrides.values()];
  }

  payee(id: PayeeId): Payee | undefined {
    return this.#state.payees.get(id);
  }

  payeeByReference(reference: string): Payee | undefined {
    const id = this.#state.payeeByReference.get(reference);
    return id === undefined ? undefined : this.#state.payees.get(id);
  }

  framework(id: FrameworkId): Framework | undefined {
    return this.#state.frameworks.get(id);
  }

  /** Its reference is unique, whatever the year. */
  frameworkByReference(reference: string): Framework | undefined {
    const id = this.#state.frameworkByReference.get(reference);
    return id === undefined ? undefined : this.#state.frameworks.get(id);
  }

  frameworks(): readonly Framework[] {
    return [...this.#state.frameworks.values()];
  }

  commitment(id: CommitmentId): Commitment | undefined {
    return this.#state.commitments.get(id);
  }

  /** Its reference is unique in its fiscal year. */
  commitmentByReference(year: number, reference: string): Commitment | undefined {
    const id = this.#state.commitmentByReference.get(inYear(year, reference));
    return id === undefined ? undefined : this.#state.commitments.get(id);
  }

  commitments(): readonly Commitment[] {
    return [...this.#state.commitments.values()];
  }

  commitmentOfCharge(chargeId: CommitmentChargeId): Commitment | undefined {
    const id = this.#state.commitmentOfCharge.get(chargeId);
    return id === undefined ? undefined : this.#state.commitments.get(id);
  }

  amendment(id: CommitmentAmendmentId): CommitmentAmendment | undefined {
    return this.#state.amendments.get(id);
  }

  amendments(): readonly CommitmentAmendment[] {
    return [...this.#state.amendments.values()];
  }

  expense(id: ExpenseId): Expense | undefined {
    return this.#state.expenses.get(id);
  }

  expenses(): readonly Expense[] {
    return [...this.#state.expenses.values()];
  }

  decision(id: BudgetDecisionId): BudgetDecision | undefined {
    return this.#state.decisions.get(id);
  }

  /** Its number is unique in its fiscal year. */
  decisionByNumber(year: number, number: string): BudgetDecision | undefined {
    const id = this.#state.decisionByNumber.get(inYear(year, number));
    return id === undefined ? undefined : this.#state.decisions.get(id);
  }

  decisions(): readonly BudgetDecision[] {
    return [...this.#state.decisions.values()];
  }

  movement(id: BudgetMovementId): BudgetMovement | undefined {
    return this.#state.movements.get(id);
  }

  movements(): readonly BudgetMovement[] {
    return [...this.#state.movements.values()];
  }
}
