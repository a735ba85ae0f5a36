import type { ApproveCommitment } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { checkApprover } from './approver.ts';
import { chargeEntries, takenBack } from './charge-entries.ts';
import type { Commitment } from './commitment.ts';
import { findCommitment } from './find-commitment.ts';

/**
 * Turns what a submitted commitment reserved into a duty to spend, in full whatever the years of payment (D-24).
 *
 * It consumes nothing anew (D-12), so it can no longer fail for funds (D-21), nor for a line put on hold since.
 * Refusals in order: `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE`,
 * `SELF_APPROVAL`, `LIMIT_EXCEEDED`.
 */
export function approveCommitment(situation: Situation, command: ApproveCommitment): Decided {
  const { context, fiscalYear } = situation;
  const found = findCommitment(situation, command, ['SUBMITTED']);
  if (!found.ok) return found;
  const commitment = found.value;
  const refusal = checkApprover(situation, commitment, commitment.amount);
  if (refusal) return refused(refusal);
  const approved: Commitment = {
    ...commitment,
    state: 'APPROVED',
    approvedBy: context.actor.personId,
    version: commitment.version + 1,
  };
  const entries = [
    ...chargeEntries(fiscalYear.year, 'COMMITMENT', 'RESERVED', takenBack(commitment.charges)),
    ...chargeEntries(fiscalYear.year, 'COMMITMENT', 'COMMITTED', commitment.charges),
  ];
  return decided([{ kind: 'CommitmentApproved', commitment: approved, entries }]);
}
