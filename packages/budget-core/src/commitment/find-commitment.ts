import { refused, type Situation } from '../book/decision.ts';
import { checkYear } from '../fiscal-year/check-year.ts';
import type { CommitmentId } from '../ids.ts';
import { checkExpected } from '../input/expected.ts';
import { accept, type Outcome } from '../outcome.ts';
import type { Refused } from '../verdict/verdict.ts';
import type { Commitment, CommitmentState } from './commitment.ts';

interface OnCommitment {
  readonly commitmentId: CommitmentId;
  readonly expectedVersion: number;
}

/**
 * The commitment that a command is about, as the caller saw it and in a state that takes the command.
 *
 * Refusals in order: `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE`.
 */
export function findCommitment(
  situation: Situation,
  { commitmentId, expectedVersion }: OnCommitment,
  allowed: readonly CommitmentState[],
): Outcome<Commitment, Refused> {
  const commitment = situation.state.commitments.get(commitmentId);
  if (!commitment) return refused({ kind: 'NOT_FOUND', noun: 'Commitment', id: commitmentId });
  const refusal =
    checkYear(situation, commitment.fiscalYear) ?? checkExpected('Commitment', commitment, expectedVersion, allowed);
  return refusal ? refused(refusal) : accept(commitment);
}
