import type { Situation } from '../book/decision.ts';
import type { Amount } from '../money/amount.ts';
import { checkNotOwn } from '../person/separation.ts';
import type { LimitExceeded, SelfApproval } from '../verdict/refusal.ts';
import { checkLimit } from './approval-limit.ts';
import type { Commitment } from './commitment.ts';

/**
 * Whoever commits an amount had no hand in the file (D-101) and a limit that covers it (D-102).
 *
 * @returns null, or the first of `SELF_APPROVAL`, `LIMIT_EXCEEDED`
 */
export function checkApprover(
  { context, fiscalYear }: Situation,
  { createdBy, submittedBy, lastEditedBy }: Commitment,
  amount: Amount,
): SelfApproval | LimitExceeded | null {
  return (
    checkNotOwn(context.actor.personId, [
      ['CREATED', createdBy],
      ['SUBMITTED', submittedBy],
      ['EDITED', lastEditedBy],
    ]) ?? checkLimit(amount, context.actor, fiscalYear.currency)
  );
}
