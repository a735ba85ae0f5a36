import type { Situation } from '../book/decision.ts';
import { type BookState, balanceOf, controlsInForce, pathOf } from '../book/state.ts';
import type { Authority } from '../line/authority.ts';
import { stageAmount } from '../line/balance.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import type { Amount } from '../money/amount.ts';
import type { DistributionExceeded } from '../verdict/refusal.ts';

/** Under strict distribution, more may not be handed out below a node than its explicit limit (D-62). */
export function distributionExceeded(
  { state, fiscalYear }: Situation,
  line: BudgetLine,
  authority: Authority,
  authorisedChange: Amount,
): DistributionExceeded | null {
  if (fiscalYear.distribution !== 'STRICT' || !authorisedChange.isPositive()) return null;
  for (const node of pathOf(state, line.id).toReversed()) {
    const refusal = exceededAt(state, node, authority, authorisedChange);
    if (refusal) return refusal;
  }
  return null;
}

/** Whether a change of what is handed out at and below a node goes beyond its explicit limit. */
export function exceededAt(
  state: BookState,
  node: BudgetLine,
  authority: Authority,
  authorisedChange: Amount,
): DistributionExceeded | null {
  const distributed = stageAmount(balanceOf(state, node.id), authority, 'AUTHORISED').plus(authorisedChange);
  for (const { authority: controlled, limit, pace } of controlsInForce(state, node.id)) {
    // What a pace spreads over the year is no bound on what is handed out.
    if (controlled !== authority || limit === null || pace !== null || !distributed.isGreaterThan(limit)) continue;
    return { kind: 'DISTRIBUTION_EXCEEDED', code: node.code, authority, limit, distributed };
  }
  return null;
}
