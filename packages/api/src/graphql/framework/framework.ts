import type { FrameworkState } from 'budget-core';
import { builder } from '../builder.ts';
import { CommitmentConnection } from '../commitment/commitment-queries.ts';
import { loadersOf } from '../context.ts';
import { found, foundIfAny } from '../loaders.ts';
import { ActType, CommitmentType, FrameworkType, PayeeType, PersonType } from '../nouns.ts';
import { connection, pageArguments } from '../page.ts';

export const FrameworkStateEnum = builder.enumType('FrameworkState', {
  description: 'Where a framework commitment stands.',
  values: {
    RECORDED: { description: 'Waits for its approval: takes no orders yet.' },
    APPROVED: { description: 'Takes orders on the days that it is valid.' },
    CLOSED: { description: 'Takes no more orders; those that were made go on.' },
  } as const satisfies Record<FrameworkState, { description: string }>,
});

FrameworkType.implement({
  description:
    'An agreement with one payee on orders up to a maximum (accord-cadre à bons de commande): it consumes nothing itself.',
  authScopes: { may: 'readCommitments' },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the framework.' }),
    reference: t.exposeString('reference', { description: 'Unique, whatever the year.' }),
    purpose: t.exposeString('purpose', { description: 'What it is for.' }),
    state: t.expose('state', { type: FrameworkStateEnum, description: 'Where it stands.' }),
    maximum: t.expose('maximum', { type: 'Amount', description: 'What its orders may hold together.' }),
    ordered: t.expose('ordered', {
      type: 'Amount',
      description: 'What its orders hold, reserved or firm, in all years.',
    }),
    remaining: t.field({
      type: 'Amount',
      description: 'What may still be ordered.',
      resolve: ({ maximum, ordered }) => maximum.minus(ordered),
    }),
    validFrom: t.expose('validFrom', { type: 'BusinessDate', description: 'The first day on which it takes orders.' }),
    validUntil: t.expose('validUntil', { type: 'BusinessDate', description: 'The last such day.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was closed.' }),
    version: t.exposeInt('version', {
      description: 'Counts the acts on the framework itself: what `expectedVersion` takes.',
    }),
    payee: t.field({
      type: PayeeType,
      description: 'The creditor of all its orders.',
      resolve: ({ payeeId }, _arguments, context) => found(loadersOf(context).payee, payeeId),
    }),
    recordedBy: t.field({
      type: PersonType,
      description: 'Who recorded it.',
      resolve: ({ recordedBy }, _arguments, context) => found(loadersOf(context).person, recordedBy),
    }),
    approvedBy: t.field({
      type: PersonType,
      nullable: true,
      description: 'Who approved it; null before.',
      resolve: ({ approvedBy }, _arguments, context) => foundIfAny(loadersOf(context).person, approvedBy),
    }),
    history: t.field({
      type: [ActType],
      authScopes: { may: 'readHistory' },
      description: 'The acts on it, in the order of recording, refused ones included.',
      resolve: ({ id }, _arguments, context) => loadersOf(context).actsOf.load(id),
    }),
  }),
});

builder.objectField(FrameworkType, 'orders', (t) =>
  t.field({
    type: CommitmentConnection,
    description: 'The commitments that name it, the newest first.',
    args: pageArguments(t.arg),
    resolve: ({ id }, asked, context) =>
      connection(asked, (page) => loadersOf(context).ordersOf.load({ frameworkId: id, page })),
  }),
);

builder.objectField(CommitmentType, 'framework', (t) =>
  t.field({
    type: FrameworkType,
    nullable: true,
    description: 'The framework that it is an order under; null: none.',
    resolve: ({ frameworkId }, _arguments, context) => foundIfAny(loadersOf(context).framework, frameworkId),
  }),
);
