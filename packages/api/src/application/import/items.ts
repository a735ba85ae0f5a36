import type { ActDefinition, ActRequest } from '../act.ts';
import type { DeskItem } from '../decide-acts.ts';
import { fingerprintOf } from '../fingerprint.ts';
import type { ImportSettings } from './import-rows.ts';

/** An act of a run, under a key that the same file gives it again. */
export function itemOf<Input>(
  definition: ActDefinition<Input>,
  { caller, requestId, effectiveDate, keys }: Pick<ImportSettings, 'caller' | 'requestId' | 'effectiveDate' | 'keys'>,
  name: string,
  input: Input,
): DeskItem {
  const idempotencyKey = `${keys.file}${name}`;
  const request: ActRequest<Input> = { caller, requestId, effectiveDate, idempotencyKey, input };
  return {
    definition,
    request,
    key: { actorId: caller.actor.personId, mutation: definition.name, idempotencyKey },
    fingerprint: fingerprintOf(definition.name, effectiveDate, input),
  };
}
