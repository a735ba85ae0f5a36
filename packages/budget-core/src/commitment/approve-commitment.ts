import type { ApproveCommitment } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import type { Arrival } from '../control/checks-of.ts';
import { judgeArrivals } from '../control/judge-consumption.ts';
import { checkApprover } from './approver.ts';
import { chargeEntries, takenBack } from './charge-entries.ts';
import type { Commitment } from './commitment.ts';
import { curesInTime } from './cures-in-time.ts';
import { findCommitment } from './find-commitment.ts';

/**
 * Turns what a submitted commitment reserved into a duty to spend, in full whatever the years of payment (D-24).
 *
 * It consumes nothing anew (D-12), so it can no longer fail for funds (D-21), but by a control that counts from approval
 * on; nor does it fail for a line put on hold since.
 * Refusals in order: `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE`,
 * `SELF_APPROVAL`, `LIMIT_EXCEEDED`, `INSUFFICIENT_COMMITMENT_AUTHORITY`.
 */
export function approveCommitment(situation: Situation, command: ApproveCommitment): Decided {
  const { context, fiscalYear } = situation;
  const found = findCommitment(situation, command, ['SUBMITTED']);
  if (!found.ok) return found;
  const commitment = found.value;
  const refusal = checkApprover(situation, commitment, commitment.amount);
  if (refusal) return refused(refusal);
  const { kind, commitmentId: subjectId, expectedVersion } = command;
  const arrival: Arrival = { authority: 'COMMITMENT', stage: 'COMMITTED', from: 'RESERVED' };
  const judged = judgeArrivals(situation, commitment.charges, [arrival], { kind, subjectId, expectedVersion });
  if (!judged.ok) return curesInTime(judged.refusal, commitment);
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
  const { controls, overrides } = judged.value;
  return decided([...overrides, { kind: 'CommitmentApproved', commitment: approved, entries }], controls);
}
