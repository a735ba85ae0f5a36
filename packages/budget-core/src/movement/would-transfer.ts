import type { Situation } from '../book/decision.ts';
import { statesThatTake } from '../fiscal-year/acts-of-year.ts';
import { asId, type BudgetLineId } from '../ids.ts';
import type { Authority } from '../line/authority.ts';
import type { Amount } from '../money/amount.ts';
import { checkEqualAfter } from '../profile/equal-authorities.ts';
import { withCapped } from '../profile/transfer-cap.ts';
import { checkTransferRules } from '../profile/transfer-rules.ts';
import type { BudgetMovement } from './budget-movement.ts';
import { checkDistribution, checkMovedLines, checkUnused } from './check-movement.ts';

interface Transfer {
  readonly authority: Authority;
  readonly from: BudgetLineId;
  readonly to: BudgetLineId;
  readonly amount: Amount;
}

/** Whether a transfer could be proposed and take effect at this moment, by whoever may (D-69, D-82, D-85). */
export function wouldTransfer(situation: Situation, { authority, from, to, amount }: Transfer): boolean {
  const { fiscalYear, context } = situation;
  if (!statesThatTake.ProposeBudgetMovement.includes(fiscalYear.state)) return false;
  // It is nobody's movement and cites no decision: only its lines and amounts are asked about.
  const movement: BudgetMovement = withCapped(situation, {
    id: asId<'BudgetMovement'>(''),
    fiscalYear: fiscalYear.year,
    kind: 'TRANSFER',
    authority,
    decisionId: asId<'BudgetDecision'>(''),
    takenFrom: [{ lineId: from, amount, capped: false }],
    givenTo: [{ lineId: to, amount, capped: false }],
    reverses: null,
    state: 'PROPOSED',
    proposedBy: context.actor.personId,
    approvedBy: null,
    reason: null,
    version: 1,
  });
  const refusal =
    checkMovedLines(situation, movement) ??
    checkTransferRules(situation, movement) ??
    checkEqualAfter(situation, movement) ??
    checkDistribution(situation, movement) ??
    checkUnused(situation, movement);
  return refusal === null;
}
