import { builder } from '../builder.ts';
import { snapshotOf } from '../context.ts';
import { given } from '../given.ts';
import { ExpenseType } from '../nouns.ts';
import { connection, pageArguments } from '../page.ts';
import { ExpenseStateEnum } from './expense.ts';

const ExpenseConnection = builder.connectionObject(
  {
    type: ExpenseType,
    name: 'ExpenseConnection',
    description: 'A page of expenses, the newest first.',
    authScopes: { may: 'readExpenses' },
  },
  { description: 'An expense with its cursor.', authScopes: { may: 'readExpenses' } },
);

builder.queryFields((t) => ({
  expense: t.field({
    type: ExpenseType,
    nullable: true,
    authScopes: { may: 'readExpenses' },
    description: 'The expense with a reference; null where there is none.',
    args: {
      fiscalYear: t.arg.int({ description: 'The year of its lines.' }),
      reference: t.arg.string({ description: 'Its reference.' }),
    },
    resolve: (_root, { fiscalYear, reference }, context) =>
      snapshotOf(context).expenseByReference(fiscalYear, reference),
  }),
  expenses: t.field({
    type: ExpenseConnection,
    authScopes: { may: 'readExpenses' },
    description: 'The expenses of a year that meet every condition given, the newest first.',
    args: {
      fiscalYear: t.arg.int({ description: 'The year of their lines.' }),
      states: t.arg({ type: [ExpenseStateEnum], required: false, description: 'Those in one of these states.' }),
      lineCode: t.arg.string({ required: false, description: 'Those drawing on this line or one below it.' }),
      commitmentId: t.arg.id({ required: false, description: 'Those against this commitment.' }),
      paidFrom: t.arg({ type: 'BusinessDate', required: false, description: 'Those paid on this day or later.' }),
      paidTo: t.arg({ type: 'BusinessDate', required: false, description: 'Those paid on this day or earlier.' }),
      ...pageArguments(t.arg),
    },
    resolve: (_root, { fiscalYear, first, after, ...conditions }, context) =>
      connection({ first, after }, (page) => snapshotOf(context).expenses({ fiscalYear, ...given(conditions) }, page)),
  }),
}));
