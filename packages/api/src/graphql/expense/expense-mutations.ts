import { approveExpense } from '../../application/acts/approve-expense.ts';
import { certifyExpense } from '../../application/acts/certify-expense.ts';
import { payExpense } from '../../application/acts/pay-expense.ts';
import { recordDirectExpense } from '../../application/acts/record-direct-expense.ts';
import { recordExpense } from '../../application/acts/record-expense.ts';
import { rejectExpense } from '../../application/acts/reject-expense.ts';
import { perform } from '../act/perform.ts';
import { builder } from '../builder.ts';
import {
  ApproveExpenseInput,
  CertifyExpenseInput,
  PayExpenseInput,
  RecordDirectExpenseInput,
  RecordExpenseInput,
  RejectExpenseInput,
} from './expense-input.ts';
import { ExpensePayload } from './expense-payload.ts';

builder.mutationFields((t) => ({
  recordExpense: t.field({
    type: ExpensePayload,
    description: 'Records a creditor’s claim against an approved commitment.',
    authScopes: { may: 'recordExpense' },
    args: { input: t.arg({ type: RecordExpenseInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(recordExpense, input, context),
  }),
  recordDirectExpense: t.field({
    type: ExpensePayload,
    description:
      'Records a creditor’s claim that no commitment bears; once approved it consumes both authorities by the same amount.',
    authScopes: { may: 'recordDirectExpense' },
    args: { input: t.arg({ type: RecordDirectExpenseInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(recordDirectExpense, input, context),
  }),
  certifyExpense: t.field({
    type: ExpensePayload,
    description: 'Certifies delivery (service fait), of the whole claim or of less.',
    authScopes: { may: 'certifyExpense' },
    args: { input: t.arg({ type: CertifyExpenseInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) =>
      perform(certifyExpense, { ...input, charges: input.charges ?? null }, context),
  }),
  approveExpense: t.field({
    type: ExpensePayload,
    description: 'Approves what is due, up to what is certified.',
    authScopes: { may: 'approveExpense' },
    args: { input: t.arg({ type: ApproveExpenseInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) =>
      perform(approveExpense, { ...input, charges: input.charges ?? null }, context),
  }),
  payExpense: t.field({
    type: ExpensePayload,
    description: 'Records the payment of an approved expense.',
    authScopes: { may: 'payExpense' },
    args: { input: t.arg({ type: PayExpenseInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(payExpense, input, context),
  }),
  rejectExpense: t.field({
    type: ExpensePayload,
    description: 'Refuses an expense that is not approved yet.',
    authScopes: { may: 'rejectExpense' },
    args: { input: t.arg({ type: RejectExpenseInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(rejectExpense, input, context),
  }),
}));
