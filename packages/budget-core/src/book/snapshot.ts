import type { CommitmentAmendment } from '../amendment/commitment-amendment.ts';
import type { Month } from '../calendar/month.ts';
import type { CountedAct } from '../cap/counted-act.ts';
import type { SpendingCap } from '../cap/spending-cap.ts';
import type { Commitment } from '../commitment/commitment.ts';
import type { SpendingControl } from '../control/spending-control.ts';
import type { Expense } from '../expense/expense.ts';
import type { FiscalYear } from '../fiscal-year/fiscal-year.ts';
import type { Framework } from '../framework/framework.ts';
import type { BudgetLineId } from '../ids.ts';
import type { Balance } from '../line/balance.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import type { Consumed } from '../line/consumed.ts';
import type { BudgetDecision } from '../movement/budget-decision.ts';
import type { BudgetMovement } from '../movement/budget-movement.ts';
import type { Override } from '../override/override.ts';
import type { Payee } from '../payee/payee.ts';
import {
  putAmendment,
  putCap,
  putCommitment,
  putControl,
  putCountedAct,
  putDecision,
  putExpense,
  putFramework,
  putLine,
  putMonth,
  putMovement,
  putPayee,
} from './put.ts';
import { type BookState, monthsOf } from './state.ts';

/**
 * What a store hands to a book. A slice holds, for each line, every node above it with its balance and the
 * controls and caps in force there, and the months of those with a pace; for a commitment or expense, the lines of its
 * charges, its framework and the overrides of acts on it; for an
 * amendment, its commitment; for a control that is to be overridden, all overrides of its node; for a movement, the lines
 * of its legs, all movements that touch these, and the movement that it takes back; where caps stand that count the acts
 * of a payee, those acts below the nodes of these caps, with the lines of their charges.
 */
export interface BookSnapshot {
  readonly fiscalYears?: readonly FiscalYear[];
  readonly lines?: readonly BudgetLine[];
  readonly balances?: readonly { readonly lineId: BudgetLineId; readonly balance: Balance }[];
  /** What acts of each month consumed, for nodes that controls with a pace stand on. */
  readonly months?: readonly { readonly lineId: BudgetLineId; readonly month: Month; readonly consumed: Consumed }[];
  readonly controls?: readonly SpendingControl[];
  readonly caps?: readonly SpendingCap[];
  readonly countedActs?: readonly CountedAct[];
  readonly overrides?: readonly Override[];
  readonly payees?: readonly Payee[];
  readonly frameworks?: readonly Framework[];
  readonly commitments?: readonly Commitment[];
  readonly amendments?: readonly CommitmentAmendment[];
  readonly expenses?: readonly Expense[];
  readonly decisions?: readonly BudgetDecision[];
  readonly movements?: readonly BudgetMovement[];
}

/** Puts in what the state does not hold yet: what it holds may be newer than the store's. */
export function loadSnapshot(state: BookState, snapshot: BookSnapshot): void {
  for (const year of snapshot.fiscalYears ?? []) {
    if (!state.fiscalYears.has(year.year)) state.fiscalYears.set(year.year, year);
  }
  for (const line of missing(state.lines, snapshot.lines)) putLine(state, line);
  for (const { lineId, balance } of snapshot.balances ?? []) {
    if (!state.balances.has(lineId)) state.balances.set(lineId, balance);
  }
  for (const { lineId, month, consumed } of snapshot.months ?? []) {
    if (!monthsOf(state, lineId).has(month)) putMonth(state, lineId, month, consumed);
  }
  for (const control of missing(state.controls, snapshot.controls)) putControl(state, control);
  for (const cap of missing(state.caps, snapshot.caps)) putCap(state, cap);
  for (const act of snapshot.countedActs ?? []) {
    if (!state.countedActs.has(act.commitmentId)) putCountedAct(state, act);
  }
  for (const noun of missing(state.overrides, snapshot.overrides)) state.overrides.set(noun.id, noun);
  for (const payee of missing(state.payees, snapshot.payees)) putPayee(state, payee);
  for (const noun of missing(state.frameworks, snapshot.frameworks)) putFramework(state, noun);
  for (const noun of missing(state.commitments, snapshot.commitments)) putCommitment(state, noun);
  for (const noun of missing(state.amendments, snapshot.amendments)) putAmendment(state, noun);
  for (const noun of missing(state.expenses, snapshot.expenses)) putExpense(state, noun);
  for (const noun of missing(state.decisions, snapshot.decisions)) putDecision(state, noun);
  for (const noun of missing(state.movements, snapshot.movements)) putMovement(state, noun);
}

function missing<Noun extends { readonly id: string }>(
  held: ReadonlyMap<Noun['id'], Noun>,
  offered: readonly Noun[] = [],
): readonly Noun[] {
  return offered.filter((noun) => !held.has(noun.id));
}
