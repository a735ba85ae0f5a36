import { builder } from '../builder.ts';
import { snapshotOf } from '../context.ts';
import { given } from '../given.ts';
import { CommitmentType } from '../nouns.ts';
import { connection, pageArguments } from '../page.ts';
import { CommitmentStateEnum } from './commitment.ts';

export const CommitmentConnection = builder.connectionObject(
  {
    type: CommitmentType,
    name: 'CommitmentConnection',
    description: 'A page of commitments, the newest first.',
    authScopes: { may: 'readCommitments' },
  },
  { description: 'A commitment with its cursor.', authScopes: { may: 'readCommitments' } },
);

builder.queryFields((t) => ({
  commitment: t.field({
    type: CommitmentType,
    nullable: true,
    authScopes: { may: 'readCommitments' },
    description: 'The commitment with a reference; null where there is none.',
    args: {
      fiscalYear: t.arg.int({ description: 'The year of its lines.' }),
      reference: t.arg.string({ description: 'Its reference.' }),
    },
    resolve: (_root, { fiscalYear, reference }, context) =>
      snapshotOf(context).commitmentByReference(fiscalYear, reference),
  }),
  commitments: t.field({
    type: CommitmentConnection,
    authScopes: { may: 'readCommitments' },
    description: 'The commitments of a year that meet every condition given, the newest first.',
    args: {
      fiscalYear: t.arg.int({ description: 'The year of their lines.' }),
      states: t.arg({ type: [CommitmentStateEnum], required: false, description: 'Those in one of these states.' }),
      lineCode: t.arg.string({ required: false, description: 'Those charged on this line or one below it.' }),
      payeeReference: t.arg.string({ required: false, description: 'Those of this payee.' }),
      createdBy: t.arg.id({ required: false, description: 'Those that this person created.' }),
      ...pageArguments(t.arg),
    },
    resolve: (_root, { fiscalYear, first, after, ...conditions }, context) =>
      connection({ first, after }, (page) =>
        snapshotOf(context).commitments({ fiscalYear, ...given(conditions) }, page),
      ),
  }),
}));
