import type { ActAnswer, ActDefinition, Decided, LeftBehind } from '../../application/act.ts';
import { type Context, sessionOf } from '../context.ts';
import { busy, idempotencyMismatch } from '../errors.ts';
import type { Loaders } from '../loaders.ts';
import type { ActHeader } from './act-input.ts';

/** Hands an act to the desk; whatever is read afterwards sees what it did. */
export async function perform<Content>(
  definition: ActDefinition<Content>,
  input: ActHeader & Content,
  context: Context,
): Promise<Decided> {
  const { acts, caller, reading } = sessionOf(context);
  const { requestId } = context;
  const { idempotencyKey, effectiveDate } = input;
  const answer = await acts.perform(definition, { caller, requestId, idempotencyKey, effectiveDate, input });
  await reading.release();
  const done = decided(answer);
  prime(reading.loaders, done.leftBehind);
  return done;
}

/** What the desk has in hand is not read again. */
function prime({ commitment, expense }: Loaders, leftBehind: LeftBehind): void {
  if (leftBehind.commitment) commitment.prime(leftBehind.commitment.id, leftBehind.commitment);
  if (leftBehind.expense) expense.prime(leftBehind.expense.id, leftBehind.expense);
}

function decided(answer: ActAnswer): Decided {
  switch (answer.status) {
    case 'DECIDED':
      return answer;
    case 'IDEMPOTENCY_MISMATCH':
      throw idempotencyMismatch();
    case 'BUSY':
      throw busy(answer.retryAfterMilliseconds);
  }
}
