import { builder } from '../builder.ts';
import { loadersOf, snapshotOf } from '../context.ts';
import { given } from '../given.ts';
import { FrameworkType } from '../nouns.ts';
import { connection, pageArguments } from '../page.ts';
import { FrameworkStateEnum } from './framework.ts';

const FrameworkConnection = builder.connectionObject(
  {
    type: FrameworkType,
    name: 'FrameworkConnection',
    description: 'A page of framework commitments, the newest first.',
    authScopes: { may: 'readCommitments' },
  },
  { description: 'A framework commitment with its cursor.', authScopes: { may: 'readCommitments' } },
);

builder.queryFields((t) => ({
  framework: t.field({
    type: FrameworkType,
    nullable: true,
    authScopes: { may: 'readCommitments' },
    description: 'The framework commitment with an id; null where there is none.',
    args: { id: t.arg.id({ description: 'Its id.' }) },
    resolve: (_root, { id }, context) => loadersOf(context).framework.load(id),
  }),
  frameworks: t.field({
    type: FrameworkConnection,
    authScopes: { may: 'readCommitments' },
    description: 'The framework commitments that meet every condition given, the newest first.',
    args: {
      states: t.arg({ type: [FrameworkStateEnum], required: false, description: 'Those in one of these states.' }),
      payeeReference: t.arg.string({ required: false, description: 'Those with this payee.' }),
      ...pageArguments(t.arg),
    },
    resolve: (_root, { first, after, ...conditions }, context) =>
      connection({ first, after }, (page) => snapshotOf(context).frameworks(given(conditions), page)),
  }),
}));
