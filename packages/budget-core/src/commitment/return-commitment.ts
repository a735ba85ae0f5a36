import type { ReturnCommitment } from '../book/command.ts';
import type { Decided, Situation } from '../book/decision.ts';
import { handBack } from './hand-back.ts';

/**
 * Hands a submitted commitment back for correction and frees its reservation (D-29).
 *
 * Refusals in order: `INVALID_TEXT`, `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE`.
 */
export function returnCommitment(situation: Situation, command: ReturnCommitment): Decided {
  return handBack(situation, command, { state: 'RETURNED', fact: 'CommitmentReturned' });
}
