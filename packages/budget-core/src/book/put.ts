import type { CommitmentAmendment } from '../amendment/commitment-amendment.ts';
import type { Month } from '../calendar/month.ts';
import type { CountedAct } from '../cap/counted-act.ts';
import type { SpendingCap } from '../cap/spending-cap.ts';
import type { Commitment } from '../commitment/commitment.ts';
import type { SpendingControl } from '../control/spending-control.ts';
import type { Expense } from '../expense/expense.ts';
import type { Framework } from '../framework/framework.ts';
import type { BudgetLineId } from '../ids.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import type { Consumed } from '../line/consumed.ts';
import type { BudgetDecision } from '../movement/budget-decision.ts';
import type { BudgetMovement } from '../movement/budget-movement.ts';
import type { Payee } from '../payee/payee.ts';
import { type BookState, invoiceOf, inYear } from './state.ts';

export function putLine(state: BookState, line: BudgetLine): void {
  state.lines.set(line.id, line);
  state.lineByCode.set(inYear(line.fiscalYear, line.code), line.id);
  if (line.parentId !== null) member(state.children, line.parentId).add(line.id);
}

export function putControl(state: BookState, control: SpendingControl): void {
  state.controls.set(control.id, control);
  const inForce = member(state.controlsAt, control.lineId);
  if (control.inForce) inForce.add(control.id);
  else inForce.delete(control.id);
}

export function putCap(state: BookState, cap: SpendingCap): void {
  state.caps.set(cap.id, cap);
  const inForce = member(state.capsAt, cap.lineId);
  if (cap.inForce) inForce.add(cap.id);
  else inForce.delete(cap.id);
}

export function putCountedAct(state: BookState, act: CountedAct): void {
  state.countedActs.set(act.commitmentId, act);
  member(state.countedActsOf, act.payeeId).add(act.commitmentId);
}

export function putPayee(state: BookState, payee: Payee): void {
  state.payees.set(payee.id, payee);
  state.payeeByReference.set(payee.reference, payee.id);
}

/** An edited commitment may have another reference, another payee and other charges than before. */
export function putCommitment(state: BookState, commitment: Commitment): void {
  const before = state.commitments.get(commitment.id);
  if (before) {
    state.commitmentByReference.delete(inYear(before.fiscalYear, before.reference));
    for (const charge of before.charges) state.commitmentOfCharge.delete(charge.id);
    member(state.commitmentsOf, before.payeeId).delete(before.id);
  }
  state.commitments.set(commitment.id, commitment);
  member(state.commitmentsOf, commitment.payeeId).add(commitment.id);
  state.commitmentByReference.set(inYear(commitment.fiscalYear, commitment.reference), commitment.id);
  for (const charge of commitment.charges) state.commitmentOfCharge.set(charge.id, commitment.id);
}

export function putAmendment(state: BookState, amendment: CommitmentAmendment): void {
  state.amendments.set(amendment.id, amendment);
  member(state.amendmentsOf, amendment.commitmentId).add(amendment.id);
}

export function putFramework(state: BookState, framework: Framework): void {
  state.frameworks.set(framework.id, framework);
  state.frameworkByReference.set(framework.reference, framework.id);
}

export function putExpense(state: BookState, expense: Expense): void {
  state.expenses.set(expense.id, expense);
  member(state.expensesOf, expense.commitmentId).add(expense.id);
  state.expenseByReference.set(inYear(expense.fiscalYear, expense.reference), expense.id);
  member(state.expensesByInvoice, invoiceOf(expense.payeeId, expense.invoiceNumber)).add(expense.id);
}

export function putDecision(state: BookState, decision: BudgetDecision): void {
  state.decisions.set(decision.id, decision);
  state.decisionByNumber.set(inYear(decision.fiscalYear, decision.number), decision.id);
}

export function putMovement(state: BookState, movement: BudgetMovement): void {
  state.movements.set(movement.id, movement);
}

export function putMonth(state: BookState, lineId: BudgetLineId, month: Month, consumed: Consumed): void {
  let months = state.months.get(lineId);
  if (!months) {
    months = new Map();
    state.months.set(lineId, months);
  }
  months.set(month, consumed);
}

function member<Key, Value>(sets: Map<Key, Set<Value>>, key: Key): Set<Value> {
  let set = sets.get(key);
  if (!set) {
    set = new Set();
    sets.set(key, set);
  }
  return set;
}
