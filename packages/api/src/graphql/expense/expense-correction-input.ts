import { actHeader, reason } from '../act/act-input.ts';
import { builder } from '../builder.ts';
import { ExpenseChargeInput, seen } from './expense-input.ts';

export const SuspendExpenseInput = builder.inputType('SuspendExpenseInput', {
  description: 'The expense to hold, as the caller saw it.',
  fields: (t) => ({ ...actHeader(t), ...seen(t), ...reason(t) }),
});

export const ResumeExpenseInput = builder.inputType('ResumeExpenseInput', {
  description: 'The suspended expense to take up again, as the caller saw it.',
  fields: (t) => ({ ...actHeader(t), ...seen(t) }),
});

export const ReverseExpenseInput = builder.inputType('ReverseExpenseInput', {
  description: 'The approved expense to undo, as the caller saw it.',
  fields: (t) => ({ ...actHeader(t), ...seen(t), ...reason(t) }),
});

export const CreditExpenseInput = builder.inputType('CreditExpenseInput', {
  description: 'A creditor’s credit note on an expense, as the caller saw it.',
  fields: (t) => ({
    ...actHeader(t),
    ...seen(t),
    creditNoteNumber: t.string({ description: 'The creditor’s own number of the credit note.' }),
    charges: t.field({ type: [ExpenseChargeInput], description: 'What is credited of each charge.' }),
    release: t.boolean({
      required: false,
      description: 'Gives the amount back instead of leaving it outstanding; absent: false.',
    }),
  }),
});
