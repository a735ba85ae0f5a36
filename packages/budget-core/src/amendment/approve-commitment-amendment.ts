import type { ApproveCommitmentAmendment } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import type { Fact } from '../book/fact.ts';
import { known } from '../book/state.ts';
import { checkLimit } from '../commitment/approval-limit.ts';
import type { Commitment } from '../commitment/commitment.ts';
import { checkGivenBack, committedEntries, withFirmAmounts } from '../commitment/release.ts';
import type { Arrival } from '../control/checks-of.ts';
import { judgeArrivals } from '../control/judge-consumption.ts';
import { checkNotOwn } from '../person/separation.ts';
import type { WrongState } from '../verdict/refusal.ts';
import { freed, increasesOf, signedChangesOf } from './amendment-changes.ts';
import type { CommitmentAmendment } from './commitment-amendment.ts';
import { findAmendment } from './find-amendment.ts';
import { decreasesIn } from './record-commitment-amendment.ts';

/**
 * Makes an amendment the firm amount (D-25): what it reserved is committed, what it takes away is given back. Limits
 * apply to the new total, and whoever recorded the amendment does not approve it (D-101, D-102).
 *
 * Refusals in order: `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE` of the amendment or the
 * commitment, `SELF_APPROVAL`, `LIMIT_EXCEEDED`, `BELOW_EXPENSED`, `INSUFFICIENT_COMMITMENT_AUTHORITY` by a control that
 * counts from approval on.
 */
export function approveCommitmentAmendment(situation: Situation, command: ApproveCommitmentAmendment): Decided {
  const { state, context, fiscalYear } = situation;
  const found = findAmendment(situation, command);
  if (!found.ok) return found;
  const amendment = found.value;
  const commitment = known(state.commitments, amendment.commitmentId);
  const changes = signedChangesOf(amendment);
  const amended: Commitment = { ...withFirmAmounts(commitment, changes), version: commitment.version + 1 };
  const { actor } = context;
  const refusal =
    checkStanding(commitment) ??
    checkNotOwn(actor.personId, [['RECORDED', amendment.recordedBy]]) ??
    checkLimit(amended.amount, actor, fiscalYear.currency) ??
    checkGivenBack(decreasesIn(commitment, amendment));
  if (refusal) return refused(refusal);
  const arrival: Arrival = { authority: 'COMMITMENT', stage: 'COMMITTED', from: 'RESERVED' };
  // Rises and falls are netted per node (D-23); what only falls asks for nothing.
  const consumption = increasesOf(amendment).length > 0 ? changes : [];
  const judged = judgeArrivals(situation, consumption, [arrival], null);
  if (!judged.ok) return judged;
  const approved: CommitmentAmendment = {
    ...amendment,
    state: 'APPROVED',
    approvedBy: actor.personId,
    version: amendment.version + 1,
  };
  const facts: readonly Fact[] = [
    { kind: 'CommitmentAmendmentApproved', amendment: approved, entries: freed(amendment) },
    { kind: 'CommitmentAmended', commitment: amended, entries: committedEntries(commitment, changes) },
  ];
  return decided(facts, judged.value.controls);
}

function checkStanding({ state }: Commitment): WrongState | null {
  return state === 'APPROVED' ? null : { kind: 'WRONG_STATE', noun: 'Commitment', state, allowed: ['APPROVED'] };
}
