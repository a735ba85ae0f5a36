import type { CloseBudgetLine, HoldBudgetLine, ResumeBudgetLine } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { type BookState, balanceOf, known } from '../book/state.ts';
import type { BudgetLine, BudgetLineState } from './budget-line.ts';
import { findSeenLine } from './find-line.ts';
import { inUse } from './in-use.ts';

type StateCommand = HoldBudgetLine | ResumeBudgetLine | CloseBudgetLine;

interface Transition {
  readonly from: readonly BudgetLineState[];
  readonly to: BudgetLineState;
  readonly fact: 'BudgetLineHeld' | 'BudgetLineResumed' | 'BudgetLineClosed';
}

const transitions: Readonly<Record<StateCommand['kind'], Transition>> = {
  HoldBudgetLine: { from: ['OPEN'], to: 'HOLD', fact: 'BudgetLineHeld' },
  ResumeBudgetLine: { from: ['HOLD'], to: 'OPEN', fact: 'BudgetLineResumed' },
  CloseBudgetLine: { from: ['OPEN', 'HOLD'], to: 'CLOSED', fact: 'BudgetLineClosed' },
};

/**
 * Puts a line on hold, takes it off hold, or closes it for good (D-7).
 *
 * Refusals in order: `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE`; closing also
 * `LINE_IN_USE` while amounts are reserved, outstanding or payable, or a child is not closed.
 */
export function changeLineState(situation: Situation, command: StateCommand): Decided {
  const { state } = situation;
  const found = findSeenLine(situation, command);
  if (!found.ok) return refused(found.refusal);
  const line = found.value;
  const { from, to, fact } = transitions[command.kind];
  if (!from.includes(line.state)) {
    return refused({ kind: 'WRONG_STATE', noun: 'BudgetLine', state: line.state, allowed: from });
  }
  if (to === 'CLOSED') {
    const refusal = inUse(line, balanceOf(state, line.id), openChildren(state, line));
    const amounts = [refusal.reserved, refusal.outstanding, refusal.payable];
    if (refusal.openChildren > 0 || amounts.some((amount) => !amount.isZero())) return refused(refusal);
  }
  const changed: BudgetLine = { ...line, state: to, version: line.version + 1 };
  return decided([{ kind: fact, line: changed, entries: [] }]);
}

function openChildren(state: BookState, line: BudgetLine): number {
  return [...(state.children.get(line.id) ?? [])].filter((childId) => known(state.lines, childId).state !== 'CLOSED')
    .length;
}
