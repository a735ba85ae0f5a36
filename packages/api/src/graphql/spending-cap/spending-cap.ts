import type { CapKind, CapWindowUnit } from 'budget-core';
import { builder } from '../builder.ts';
import { loadersOf } from '../context.ts';
import { found } from '../loaders.ts';
import { BudgetLineType, SpendingCapType } from '../nouns.ts';
import { ControlModeEnum } from '../spending-control/spending-control.ts';

export const CapKindEnum = builder.enumType('CapKind', {
  description: 'What a cap bounds.',
  values: {
    DOCUMENT: { description: 'What one document may take.' },
    PAYEE: { description: 'What one payee may get within a window.' },
    SPLIT: {
      description: 'Acts of one payee and nature within a window, none of which passes the limit alone, all together.',
    },
  } as const satisfies Record<CapKind, { description: string }>,
});

export const CapWindowEnum = builder.enumType('CapWindow', {
  description: 'The time within which the acts of a payee count together.',
  values: {
    FISCAL_YEAR: { description: 'The fiscal year.' },
    QUARTER: { description: 'A quarter of the fiscal year.' },
    MONTH: { description: 'A month.' },
    DAYS: { description: 'So many days on end.' },
  } as const satisfies Record<CapWindowUnit, { description: string }>,
});

SpendingCapType.implement({
  description: 'A rule that bounds what one document, or one payee, takes below a node, whatever room there is.',
  authScopes: { may: 'readFigures' },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the cap.' }),
    kind: t.expose('kind', { type: CapKindEnum, description: 'What it bounds.' }),
    name: t.exposeString('name', {
      nullable: true,
      description: 'Tells it from the other caps of its node and kind; null: the one without a name.',
    }),
    mode: t.expose('mode', { type: ControlModeEnum, description: 'What it does above its limit.' }),
    limit: t.expose('limit', { type: 'Amount', description: 'The most that it lets pass.' }),
    window: t.field({
      type: CapWindowEnum,
      nullable: true,
      description: 'The time within which acts count together; null of a cap per document.',
      resolve: ({ window }) => window?.unit ?? null,
    }),
    days: t.int({
      nullable: true,
      description: 'How many days on end count together; null of other windows.',
      resolve: ({ window }) => window?.days ?? null,
    }),
    acts: t.exposeInt('acts', {
      nullable: true,
      description: 'From the how-manyth act on a split is seen; null of other caps.',
    }),
    validFrom: t.expose('validFrom', {
      type: 'BusinessDate',
      nullable: true,
      description: 'The first date of the acts that it judges; null: no such bound.',
    }),
    validUntil: t.expose('validUntil', {
      type: 'BusinessDate',
      nullable: true,
      description: 'The last date of the acts that it judges; null: no such bound.',
    }),
    legalReference: t.exposeString('legalReference', { nullable: true, description: 'The text it rests on.' }),
    inForce: t.exposeBoolean('inForce', { description: 'False once it was withdrawn or replaced.' }),
    version: t.exposeInt('version', {
      description: 'Counts the changes of the cap: what `expectedVersion` takes.',
    }),
    line: t.field({
      type: BudgetLineType,
      description: 'The node it sits on.',
      resolve: ({ lineId }, _arguments, context) => found(loadersOf(context).line, lineId),
    }),
  }),
});

builder.objectField(BudgetLineType, 'caps', (t) =>
  t.field({
    type: [SpendingCapType],
    description: 'The caps in force on this node.',
    resolve: ({ line }, _arguments, context) => loadersOf(context).capsOf.load(line.id),
  }),
);
