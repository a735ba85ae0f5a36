import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import { chargeAmounts, type ExpenseChargeInput } from './expense-charges-input.ts';

export interface RecordExpenseInput {
  readonly commitmentId: string;
  readonly reference: string;
  readonly invoiceNumber: string;
  readonly charges: readonly ExpenseChargeInput[];
  /** Absent: more may be claimed later. */
  readonly final?: boolean | null | undefined;
}

export const recordExpense: ActDefinition<RecordExpenseInput> = {
  name: 'recordExpense',
  wanted: ({ commitmentId, reference, invoiceNumber }) => ({
    commitmentIds: [commitmentId],
    invoices: [{ commitmentId, invoiceNumber }],
    expenseReferences: [reference],
  }),
  command: ({ commitmentId, reference, invoiceNumber, charges, final }, { newId }) => ({
    kind: 'RecordExpense',
    expenseId: asId(newId()),
    commitmentId: asId(commitmentId),
    reference,
    invoiceNumber,
    charges: chargeAmounts(charges),
    final: final ?? false,
  }),
};
