import { asId, type BusinessDate } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { AmountInput } from '../amount-input.ts';

export interface RecordFrameworkInput {
  readonly reference: string;
  readonly payeeReference: string;
  readonly purpose: string;
  readonly maximum: AmountInput;
  readonly validFrom: BusinessDate;
  readonly validUntil: BusinessDate;
}

/** A payee that is not registered keeps the reference in the place of an id, which the book refuses. */
export const recordFramework: ActDefinition<RecordFrameworkInput> = {
  name: 'recordFramework',
  wanted: ({ reference, payeeReference }) => ({ payees: [payeeReference], frameworkReferences: [reference] }),
  command: ({ reference, payeeReference, purpose, maximum, validFrom, validUntil }, { book, newId }) => ({
    kind: 'RecordFramework',
    frameworkId: asId(newId()),
    reference,
    payeeId: book.payeeByReference(payeeReference)?.id ?? asId(payeeReference),
    purpose,
    maximum: maximum.text,
    validFrom,
    validUntil,
  }),
};
