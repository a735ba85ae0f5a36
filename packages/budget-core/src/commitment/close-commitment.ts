import type { CloseCommitment } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { readText } from '../input/text.ts';
import { checkLimit } from './approval-limit.ts';
import { checkDecided, closing } from './closing.ts';
import { findCommitment } from './find-commitment.ts';

/**
 * Closes an approved commitment short: what is not expensed goes back (D-26), which takes the power that the approval
 * took (D-102).
 *
 * Refusals in order: `INVALID_TEXT`, `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE`,
 * `LIMIT_EXCEEDED`, `CLAIM_UNDECIDED`.
 *
 * @example
 * // Committed 1 000.00, expensed 700.00: 300.00 is available again.
 * book.execute({ kind: 'CloseCommitment', commitmentId, expectedVersion: 3, reason: 'Delivered short' }, context);
 */
export function closeCommitment(situation: Situation, command: CloseCommitment): Decided {
  const { context, fiscalYear } = situation;
  const { reason } = command;
  const invalid = readText(reason, 'reason', 'PROSE');
  if (invalid) return refused(invalid);
  const found = findCommitment(situation, command, ['APPROVED']);
  if (!found.ok) return found;
  const commitment = found.value;
  const refusal = checkLimit(commitment.amount, context.actor, fiscalYear.currency) ?? checkDecided(commitment);
  return refusal ? refused(refusal) : decided([closing(commitment, reason)]);
}
