import type { SubmitCommitment } from '../book/command.ts';
import { type Decided, decided, type Situation } from '../book/decision.ts';
import { findCommitment } from './find-commitment.ts';
import { reserve } from './reserve.ts';

/**
 * Reserves the amount of a draft or returned commitment (D-21).
 *
 * Refusals in order: `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE`,
 * `NO_BUDGET_LINE`, `LINE_NOT_OPEN`, `FRAMEWORK_NOT_IN_FORCE`, `FRAMEWORK_MAX_EXCEEDED`, `NO_AUTHORITY`,
 * `INSUFFICIENT_COMMITMENT_AUTHORITY`, `DOCUMENT_CAP_EXCEEDED`, `PAYEE_CAP_EXCEEDED` or `SPLIT_SUSPECTED`.
 */
export function submitCommitment(situation: Situation, command: SubmitCommitment): Decided {
  const found = findCommitment(situation, command, ['DRAFT', 'RETURNED']);
  if (!found.ok) return found;
  const { kind, commitmentId: subjectId, expectedVersion } = command;
  const reservation = reserve(situation, found.value, { kind, subjectId, expectedVersion });
  if (!reservation.ok) return reservation;
  const { fact, controls, caps, overrides } = reservation.value;
  return decided([...overrides, fact], controls, caps);
}
