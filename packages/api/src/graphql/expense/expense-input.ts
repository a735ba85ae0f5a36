import { actHeader, expectedVersion, type InputFields, reason } from '../act/act-input.ts';
import { builder } from '../builder.ts';
import { ChargeInput } from '../commitment/commitment-input.ts';

export const ExpenseChargeInput = builder.inputType('ExpenseChargeInput', {
  description: 'An amount on one charge of the commitment.',
  fields: (t) => ({
    chargeId: t.id({ description: 'The id of the charge.' }),
    amount: t.field({ type: 'Amount', description: 'How much of it.' }),
  }),
});

export function seen(t: InputFields) {
  return { expenseId: t.id({ description: 'The id of the expense.' }), expectedVersion: expectedVersion(t) };
}

export const RecordExpenseInput = builder.inputType('RecordExpenseInput', {
  description: 'A creditor’s claim to record.',
  fields: (t) => ({
    ...actHeader(t),
    commitmentId: t.id({ description: 'The id of the commitment it draws on.' }),
    reference: t.string({ description: 'Unique in its fiscal year.' }),
    invoiceNumber: t.string({ description: 'The creditor’s own number of the invoice.' }),
    charges: t.field({ type: [ExpenseChargeInput], description: 'What is claimed of each charge.' }),
    final: t.boolean({
      required: false,
      description: 'Nothing more will be claimed: its approval closes the commitment; absent: false.',
    }),
  }),
});

export const RecordDirectExpenseInput = builder.inputType('RecordDirectExpenseInput', {
  description: 'A creditor’s claim to record that no commitment bears.',
  fields: (t) => ({
    ...actHeader(t),
    payeeReference: t.string({ description: 'The reference of the creditor.' }),
    reference: t.string({ description: 'Unique in its fiscal year.' }),
    invoiceNumber: t.string({ description: 'The creditor’s own number of the invoice.' }),
    charges: t.field({
      type: [ChargeInput],
      description:
        'What is claimed on each line, whose nature must be among those of the year that need no commitment.',
    }),
  }),
});

function decided(t: InputFields) {
  return {
    charges: t.field({
      type: [ExpenseChargeInput],
      required: false,
      description: 'How much of each charge; absent: all that is claimed.',
    }),
  };
}

export const CertifyExpenseInput = builder.inputType('CertifyExpenseInput', {
  description: 'The expense to certify, as the caller saw it.',
  fields: (t) => ({ ...actHeader(t), ...seen(t), ...decided(t) }),
});

export const ApproveExpenseInput = builder.inputType('ApproveExpenseInput', {
  description: 'The expense to approve, as the caller saw it.',
  fields: (t) => ({ ...actHeader(t), ...seen(t), ...decided(t) }),
});

export const PayExpenseInput = builder.inputType('PayExpenseInput', {
  description: 'The expense that was paid, as the caller saw it.',
  fields: (t) => ({ ...actHeader(t), ...seen(t) }),
});

export const RejectExpenseInput = builder.inputType('RejectExpenseInput', {
  description: 'The expense to reject, as the caller saw it.',
  fields: (t) => ({ ...actHeader(t), ...seen(t), ...reason(t) }),
});
