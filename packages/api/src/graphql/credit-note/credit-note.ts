import type { CreditNoteCharge } from 'budget-core';
import { builder } from '../builder.ts';
import { loadersOf } from '../context.ts';
import { found } from '../loaders.ts';
import { BudgetLineType, CreditNoteType, ExpenseType, PayeeType, PersonType } from '../nouns.ts';

const CreditNoteChargeType = builder.objectRef<CreditNoteCharge>('CreditNoteCharge').implement({
  description: 'What a credit note takes back of one charge.',
  authScopes: { may: 'readExpenses' },
  fields: (t) => ({
    chargeId: t.exposeID('chargeId', { description: 'The charge of the commitment.' }),
    line: t.field({
      type: BudgetLineType,
      description: 'The line that bears it.',
      resolve: ({ lineId }, _arguments, context) => found(loadersOf(context).line, lineId),
    }),
    amount: t.expose('amount', { type: 'Amount', description: 'What is taken back of it.' }),
  }),
});

CreditNoteType.implement({
  description: 'A creditor’s own document (avoir) by which he takes back a part of what was expensed.',
  authScopes: { may: 'readExpenses' },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the credit note.' }),
    fiscalYear: t.exposeInt('fiscalYear', { description: 'The year of its expense.' }),
    number: t.exposeString('number', { description: 'The creditor’s own number of it.' }),
    amount: t.expose('amount', { type: 'Amount', description: 'What is taken back: the sum of its charges.' }),
    charges: t.expose('charges', { type: [CreditNoteChargeType], description: 'The charges of which it takes back.' }),
    released: t.exposeBoolean('released', {
      description: 'Whether the amount was given back instead of being outstanding again.',
    }),
    effectiveDate: t.expose('effectiveDate', { type: 'BusinessDate', description: 'The date it was taken in for.' }),
    expense: t.field({
      type: ExpenseType,
      description: 'What it takes back from.',
      resolve: ({ expenseId }, _arguments, context) => found(loadersOf(context).expense, expenseId),
    }),
    payee: t.field({
      type: PayeeType,
      description: 'The creditor.',
      resolve: ({ payeeId }, _arguments, context) => found(loadersOf(context).payee, payeeId),
    }),
    recordedBy: t.field({
      type: PersonType,
      description: 'Who took it in.',
      resolve: ({ recordedBy }, _arguments, context) => found(loadersOf(context).person, recordedBy),
    }),
  }),
});

builder.objectField(ExpenseType, 'creditNotes', (t) =>
  t.field({
    type: [CreditNoteType],
    description: 'What the creditor took back of it, in the order of recording.',
    resolve: ({ id }, _arguments, context) => loadersOf(context).creditNotesOf.load(id),
  }),
);
