import { refused, type Situation } from '../book/decision.ts';
import { checkYear } from '../fiscal-year/check-year.ts';
import type { CommitmentAmendmentId, CommitmentId } from '../ids.ts';
import { checkExpected } from '../input/expected.ts';
import { accept, type Outcome } from '../outcome.ts';
import type { Refused } from '../verdict/verdict.ts';
import type { CommitmentAmendment } from './commitment-amendment.ts';

interface OnAmendment {
  readonly commitmentId: CommitmentId;
  readonly amendmentId: CommitmentAmendmentId;
  readonly expectedVersion: number;
}

/**
 * The amendment of a commitment that a command decides, as the caller saw it and still undecided.
 *
 * Refusals in order: `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE`.
 */
export function findAmendment(
  situation: Situation,
  { commitmentId, amendmentId, expectedVersion }: OnAmendment,
): Outcome<CommitmentAmendment, Refused> {
  const amendment = situation.state.amendments.get(amendmentId);
  if (amendment?.commitmentId !== commitmentId) {
    return refused({ kind: 'NOT_FOUND', noun: 'CommitmentAmendment', id: amendmentId });
  }
  const refusal =
    checkYear(situation, amendment.fiscalYear) ??
    checkExpected('CommitmentAmendment', amendment, expectedVersion, ['SUBMITTED']);
  return refusal ? refused(refusal) : accept(amendment);
}
