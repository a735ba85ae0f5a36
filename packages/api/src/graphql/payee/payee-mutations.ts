import type { Decided } from '../../application/act.ts';
import { registerPayee } from '../../application/acts/register-payee.ts';
import { actHeader } from '../act/act-input.ts';
import { ActPayload, acceptedId } from '../act/act-payload.ts';
import { perform } from '../act/perform.ts';
import { builder } from '../builder.ts';
import { loadersOf } from '../context.ts';
import { foundIfAny } from '../loaders.ts';
import { PayeeType } from '../nouns.ts';

const PayeePayload = builder.objectRef<Decided>('PayeePayload').implement({
  description: 'What an act on a payee answers.',
  interfaces: [ActPayload],
  authScopes: { may: 'readVerdicts' },
  fields: (t) => ({
    payee: t.field({
      type: PayeeType,
      nullable: true,
      description: 'The payee as it is now; null where the act was refused.',
      resolve: (decided, _arguments, context) => foundIfAny(loadersOf(context).payee, acceptedId(decided)),
    }),
  }),
});

const RegisterPayeeInput = builder.inputType('RegisterPayeeInput', {
  description: 'A creditor to register.',
  fields: (t) => ({
    ...actHeader(t),
    reference: t.string({ description: 'The administration’s own number for the creditor; unique.' }),
    name: t.string({ description: 'The name of the creditor.' }),
  }),
});

builder.mutationField('registerPayee', (t) =>
  t.field({
    type: PayeePayload,
    description: 'Registers a creditor.',
    authScopes: { may: 'registerPayee' },
    args: { input: t.arg({ type: RegisterPayeeInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(registerPayee, input, context),
  }),
);
