import { builder } from '../builder.ts';
import { loadersOf, snapshotOf } from '../context.ts';
import { given } from '../given.ts';
import { BudgetMovementType } from '../nouns.ts';
import { connection, pageArguments } from '../page.ts';
import { BudgetMovementStateEnum } from './movement-enums.ts';

const BudgetMovementConnection = builder.connectionObject(
  {
    type: BudgetMovementType,
    name: 'BudgetMovementConnection',
    description: 'A page of budget movements, the newest first.',
    authScopes: { may: 'readMovements' },
  },
  { description: 'A budget movement with its cursor.', authScopes: { may: 'readMovements' } },
);

builder.queryFields((t) => ({
  budgetMovement: t.field({
    type: BudgetMovementType,
    nullable: true,
    authScopes: { may: 'readMovements' },
    description: 'The movement with an id; null where there is none.',
    args: { id: t.arg.id({ description: 'Its id.' }) },
    resolve: (_root, { id }, context) => loadersOf(context).movement.load(id),
  }),
  budgetMovements: t.field({
    type: BudgetMovementConnection,
    authScopes: { may: 'readMovements' },
    description: 'The movements of a year, the newest first.',
    args: {
      fiscalYear: t.arg.int({ description: 'The year of their lines.' }),
      states: t.arg({ type: [BudgetMovementStateEnum], required: false, description: 'Those in one of these states.' }),
      ...pageArguments(t.arg),
    },
    resolve: (_root, { fiscalYear, first, after, ...conditions }, context) =>
      connection({ first, after }, (page) => snapshotOf(context).movements({ fiscalYear, ...given(conditions) }, page)),
  }),
}));
