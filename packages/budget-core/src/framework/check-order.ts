import type { Situation } from '../book/decision.ts';
import { known } from '../book/state.ts';
import type { Commitment } from '../commitment/commitment.ts';
import type { Amount } from '../money/amount.ts';
import type { FrameworkMaxExceeded, FrameworkMismatch, FrameworkNotInForce, NotFound } from '../verdict/refusal.ts';
import type { Framework } from './framework.ts';

type OfFramework = Pick<Commitment, 'frameworkId'>;

/** The framework that a commitment names is there. */
export function checkFramework({ state }: Situation, { frameworkId }: OfFramework): NotFound | null {
  if (frameworkId === null || state.frameworks.has(frameworkId)) return null;
  return { kind: 'NOT_FOUND', noun: 'Framework', id: frameworkId };
}

/**
 * An order goes to the payee of its framework, in its currency, while that takes orders (D-32).
 *
 * @returns null, or the first of `FRAMEWORK_MISMATCH`, `FRAMEWORK_NOT_IN_FORCE`
 */
export function checkOrder(
  situation: Situation,
  { frameworkId, payeeId, amount }: Pick<Commitment, 'frameworkId' | 'payeeId' | 'amount'>,
): FrameworkMismatch | FrameworkNotInForce | null {
  if (frameworkId === null) return null;
  const framework = known(situation.state.frameworks, frameworkId);
  const { reference, maximum } = framework;
  if (payeeId !== framework.payeeId) return { kind: 'FRAMEWORK_MISMATCH', reference, reason: 'PAYEE' };
  if (amount.currency !== maximum.currency) return { kind: 'FRAMEWORK_MISMATCH', reference, reason: 'CURRENCY' };
  return checkInForce(situation, framework);
}

/**
 * Whatever lets the orders of a framework hold more needs one that is in force, and stays within its maximum (D-32). What
 * asks for nothing is not refused.
 *
 * @returns null, or the first of `FRAMEWORK_NOT_IN_FORCE`, `FRAMEWORK_MAX_EXCEEDED`
 */
export function checkOrdered(
  situation: Situation,
  { frameworkId }: OfFramework,
  asked: readonly { readonly amount: Amount }[],
): FrameworkNotInForce | FrameworkMaxExceeded | null {
  if (frameworkId === null || asked.length === 0) return null;
  const framework = known(situation.state.frameworks, frameworkId);
  return checkInForce(situation, framework) ?? checkMaximum(framework, asked);
}

function checkInForce(
  { context }: Situation,
  { reference, state, validFrom, validUntil }: Framework,
): FrameworkNotInForce | null {
  const date = context.effectiveDate;
  const within = validFrom <= date && date <= validUntil;
  if (state === 'APPROVED' && within) return null;
  const reason = state === 'APPROVED' ? 'OUTSIDE_DATES' : state;
  return { kind: 'FRAMEWORK_NOT_IN_FORCE', reference, reason, validFrom, validUntil, date };
}

function checkMaximum(
  { id, reference, maximum, ordered }: Framework,
  charges: readonly { readonly amount: Amount }[],
): FrameworkMaxExceeded | null {
  const asked = charges.reduce((sum, { amount }) => sum.plus(amount), maximum.minus(maximum));
  const over = ordered.plus(asked).minus(maximum);
  if (!over.isPositive()) return null;
  return { kind: 'FRAMEWORK_MAX_EXCEEDED', frameworkId: id, reference, maximum, ordered, asked, over };
}
