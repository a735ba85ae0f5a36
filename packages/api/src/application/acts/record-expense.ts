import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import { chargeAmounts, type ExpenseChargeInput } from './expense-charges-input.ts';

export interface RecordExpenseInput {
  readonly commitmentId: string;
  readonly reference: string;
  readonly invoiceNumber: string;
  readonly charges: readonly ExpenseChargeInput[];
}

export const recordExpense: ActDefinition<RecordExpenseInput> = {
  name: 'recordExpense',
  wanted: ({ commitmentId, reference }) => ({
    commitmentIds: [commitmentId],
    expenseReferences: [reference],
  }),
  command: ({ commitmentId, reference, invoiceNumber, charges }, { newId }) => ({
    kind: 'RecordExpense',
    expenseId: asId(newId()),
    commitmentId: asId(commitmentId),
    reference,
    invoiceNumber,
    charges: chargeAmounts(charges),
  }),
};
