import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { ChargeInput } from './commitment-content-input.ts';

export interface RecordDirectExpenseInput {
  readonly payeeReference: string;
  readonly reference: string;
  readonly invoiceNumber: string;
  readonly charges: readonly ChargeInput[];
}

/** A payee that is not registered keeps the reference in the place of an id, which the book refuses. */
export const recordDirectExpense: ActDefinition<RecordDirectExpenseInput> = {
  name: 'recordDirectExpense',
  wanted: ({ payeeReference, reference, invoiceNumber, charges }) => ({
    lineCodes: charges.map(({ lineCode }) => lineCode),
    payees: [payeeReference],
    payeeInvoices: [{ payeeReference, invoiceNumber }],
    expenseReferences: [reference],
  }),
  command: ({ payeeReference, reference, invoiceNumber, charges }, { newId, book, lineId }) => ({
    kind: 'RecordDirectExpense',
    expenseId: asId(newId()),
    payeeId: book.payeeByReference(payeeReference)?.id ?? asId(payeeReference),
    reference,
    invoiceNumber,
    charges: charges.map(({ lineCode, amount }) => ({
      chargeId: asId(newId()),
      lineId: lineId(lineCode),
      amount: amount.text,
    })),
  }),
};
