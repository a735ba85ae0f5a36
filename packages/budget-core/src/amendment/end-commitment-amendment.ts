import type { RejectCommitmentAmendment, WithdrawCommitmentAmendment } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { readText } from '../input/text.ts';
import { freed } from './amendment-changes.ts';
import type { CommitmentAmendment } from './commitment-amendment.ts';
import { findAmendment } from './find-amendment.ts';

/**
 * Rejects or withdraws an amendment: what it reserved is free again and the old amount stands (D-25, D-29).
 *
 * Refusals in order: `INVALID_TEXT`, `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE`.
 */
export function endCommitmentAmendment(
  situation: Situation,
  command: RejectCommitmentAmendment | WithdrawCommitmentAmendment,
): Decided {
  const { reason } = command;
  const invalid = readText(reason, 'reason', 'PROSE');
  if (invalid) return refused(invalid);
  const found = findAmendment(situation, command);
  if (!found.ok) return found;
  const rejects = command.kind === 'RejectCommitmentAmendment';
  const amendment: CommitmentAmendment = {
    ...found.value,
    state: rejects ? 'REJECTED' : 'WITHDRAWN',
    reason,
    version: found.value.version + 1,
  };
  const kind = rejects ? 'CommitmentAmendmentRejected' : 'CommitmentAmendmentWithdrawn';
  return decided([{ kind, amendment, entries: freed(found.value) }]);
}
