import type { RejectCommitment } from '../book/command.ts';
import type { Decided, Situation } from '../book/decision.ts';
import { handBack } from './hand-back.ts';

/**
 * Turns a submitted commitment down for good and frees its reservation (D-29).
 *
 * Refusals in order: `INVALID_TEXT`, `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE`.
 */
export function rejectCommitment(situation: Situation, command: RejectCommitment): Decided {
  return handBack(situation, command, { state: 'REJECTED', fact: 'CommitmentRejected' });
}
