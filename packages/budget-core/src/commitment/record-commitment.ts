import type { RecordCommitment } from '../book/command.ts';
import { type Decided, decided, type Situation } from '../book/decision.ts';
import { prepare } from './prepare.ts';
import { reserve } from './reserve.ts';

/**
 * Drafts and submits in one act, versions 1 and 2; refused for want of authority, nothing is kept (D-21, D-22).
 *
 * Refusals in order: those of drafting, then `LINE_NOT_OPEN` on a line on hold, `FRAMEWORK_MAX_EXCEEDED`, `NO_AUTHORITY`,
 * `INSUFFICIENT_COMMITMENT_AUTHORITY`, `DOCUMENT_CAP_EXCEEDED`, `PAYEE_CAP_EXCEEDED` or `SPLIT_SUSPECTED`.
 */
export function recordCommitment(situation: Situation, command: RecordCommitment): Decided {
  const draft = prepare(situation, command);
  if (!draft.ok) return draft;
  const reservation = reserve(situation, draft.value);
  if (!reservation.ok) return reservation;
  const { fact, controls, caps } = reservation.value;
  return decided([{ kind: 'CommitmentDrafted', commitment: draft.value, entries: [] }, fact], controls, caps);
}
