import type { Decided } from '../../application/act.ts';
import { setSpendingCap } from '../../application/acts/set-spending-cap.ts';
import { withdrawSpendingCap } from '../../application/acts/withdraw-spending-cap.ts';
import { actHeader, expectedVersion } from '../act/act-input.ts';
import { ActPayload, acceptedId } from '../act/act-payload.ts';
import { perform } from '../act/perform.ts';
import { builder } from '../builder.ts';
import { loadersOf } from '../context.ts';
import { foundIfAny } from '../loaders.ts';
import { SpendingCapType } from '../nouns.ts';
import { ControlModeEnum } from '../spending-control/spending-control.ts';
import { CapKindEnum, CapWindowEnum } from './spending-cap.ts';

const SpendingCapPayload = builder.objectRef<Decided>('SpendingCapPayload').implement({
  description: 'What an act on a spending cap answers.',
  interfaces: [ActPayload],
  authScopes: { may: 'readVerdicts' },
  fields: (t) => ({
    cap: t.field({
      type: SpendingCapType,
      nullable: true,
      description: 'The cap as it is now; null where the act was refused.',
      resolve: (decided, _arguments, context) => foundIfAny(loadersOf(context).cap, acceptedId(decided)),
    }),
  }),
});

const SetSpendingCapInput = builder.inputType('SetSpendingCapInput', {
  description: 'A cap for a node.',
  fields: (t) => ({
    ...actHeader(t),
    lineCode: t.string({ description: 'The code of the node it sits on.' }),
    expectedVersion: expectedVersion(t, 'The version of the node'),
    kind: t.field({ type: CapKindEnum, description: 'What it bounds.' }),
    name: t.string({
      required: false,
      description: 'It replaces the cap of the same kind and name and stands beside others; absent: without a name.',
    }),
    mode: t.field({ type: ControlModeEnum, description: 'What it does above its limit.' }),
    limit: t.field({ type: 'Amount', description: 'The most that it lets pass.' }),
    window: t.field({
      type: CapWindowEnum,
      required: false,
      description: 'Of a cap per payee or of a split; absent: the fiscal year.',
    }),
    days: t.int({ required: false, description: 'Of a window of days: how many, from 1 to 366.' }),
    acts: t.int({ required: false, description: 'Of a split: from the how-manyth act on; absent: the third.' }),
    validFrom: t.field({
      type: 'BusinessDate',
      required: false,
      description: 'The first date of the acts that it judges.',
    }),
    validUntil: t.field({
      type: 'BusinessDate',
      required: false,
      description: 'The last date of the acts that it judges.',
    }),
    legalReference: t.string({ required: false, description: 'The text it rests on.' }),
  }),
});

const WithdrawSpendingCapInput = builder.inputType('WithdrawSpendingCapInput', {
  description: 'A cap to withdraw.',
  fields: (t) => ({
    ...actHeader(t),
    capId: t.id({ description: 'The id of the cap.' }),
    expectedVersion: expectedVersion(t),
  }),
});

builder.mutationFields((t) => ({
  setSpendingCap: t.field({
    type: SpendingCapPayload,
    description: 'Puts a cap on a node, in the place of the one of the same kind and name that stands there.',
    authScopes: { may: 'setSpendingCap' },
    args: { input: t.arg({ type: SetSpendingCapInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(setSpendingCap, input, context),
  }),
  withdrawSpendingCap: t.field({
    type: SpendingCapPayload,
    description: 'Ends a cap.',
    authScopes: { may: 'withdrawSpendingCap' },
    args: { input: t.arg({ type: WithdrawSpendingCapInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(withdrawSpendingCap, input, context),
  }),
}));
