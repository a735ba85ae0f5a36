import { importCarriedCommitment } from '../../application/acts/import-carried-commitment.ts';
import { perform } from '../act/perform.ts';
import { builder } from '../builder.ts';
import { ImportCarriedCommitmentInput } from './commitment-input.ts';
import { CommitmentPayload } from './commitment-payload.ts';

builder.mutationField('importCarriedCommitment', (t) =>
  t.field({
    type: CommitmentPayload,
    description: 'Brings a commitment of an earlier year to what another system states of it.',
    authScopes: { may: 'importCarriedCommitment' },
    args: { input: t.arg({ type: ImportCarriedCommitmentInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(importCarriedCommitment, input, context),
  }),
);
