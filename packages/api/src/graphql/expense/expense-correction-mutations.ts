import { creditExpense } from '../../application/acts/credit-expense.ts';
import { resumeExpense } from '../../application/acts/resume-expense.ts';
import { reverseExpense } from '../../application/acts/reverse-expense.ts';
import { suspendExpense } from '../../application/acts/suspend-expense.ts';
import { perform } from '../act/perform.ts';
import { builder } from '../builder.ts';
import {
  CreditExpenseInput,
  ResumeExpenseInput,
  ReverseExpenseInput,
  SuspendExpenseInput,
} from './expense-correction-input.ts';
import { ExpensePayload } from './expense-payload.ts';

builder.mutationFields((t) => ({
  suspendExpense: t.field({
    type: ExpensePayload,
    description: 'Holds an expense that is not approved yet.',
    authScopes: { may: 'suspendExpense' },
    args: { input: t.arg({ type: SuspendExpenseInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(suspendExpense, input, context),
  }),
  resumeExpense: t.field({
    type: ExpensePayload,
    description: 'Takes a suspended expense up where it stood.',
    authScopes: { may: 'resumeExpense' },
    args: { input: t.arg({ type: ResumeExpenseInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(resumeExpense, input, context),
  }),
  reverseExpense: t.field({
    type: ExpensePayload,
    description: 'Undoes the approval of an expense that is not paid: what it relieved is outstanding again.',
    authScopes: { may: 'reverseExpense' },
    args: { input: t.arg({ type: ReverseExpenseInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(reverseExpense, input, context),
  }),
  creditExpense: t.field({
    type: ExpensePayload,
    description: 'Takes in a creditor’s credit note on an approved or paid expense.',
    authScopes: { may: 'creditExpense' },
    args: { input: t.arg({ type: CreditExpenseInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) =>
      perform(creditExpense, { ...input, release: input.release ?? false }, context),
  }),
}));
