import type { ActAnswer, ActDefinition, Decided } from '../../application/act.ts';
import { type Context, sessionOf } from '../context.ts';
import { busy, idempotencyMismatch } from '../errors.ts';
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
  return decided(answer);
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
