import type { InputFieldBuilder } from '@pothos/core';
import type { BusinessDate } from 'budget-core';
import type { SchemaTypes } from '../builder.ts';

export type InputFields = InputFieldBuilder<SchemaTypes, 'InputObject'>;

/** What every act says of itself, beside its content. */
export interface ActHeader {
  readonly idempotencyKey: string;
  readonly effectiveDate: BusinessDate;
}

export function actHeader(t: InputFields) {
  return {
    idempotencyKey: t.field({
      type: 'IdempotencyKey',
      description: 'A new key for each act; the same key to send the act again.',
    }),
    effectiveDate: t.field({ type: 'BusinessDate', description: 'The date that decides the fiscal year.' }),
  };
}

/** An act on something that another noun counts the changes of says whose version it is. */
export function expectedVersion(t: InputFields, version = 'The version') {
  return t.int({ description: `${version} that the caller saw: another one means that something changed meanwhile.` });
}

export function reason(t: InputFields) {
  return { reason: t.string({ description: 'Why.' }) };
}
