import type { Decided } from '../../application/act.ts';
import { setSpendingControl } from '../../application/acts/set-spending-control.ts';
import { withdrawSpendingControl } from '../../application/acts/withdraw-spending-control.ts';
import { actHeader, expectedVersion } from '../act/act-input.ts';
import { ActPayload, acceptedId } from '../act/act-payload.ts';
import { perform } from '../act/perform.ts';
import { AuthorityEnum } from '../authority.ts';
import { builder } from '../builder.ts';
import { loadersOf } from '../context.ts';
import { foundIfAny } from '../loaders.ts';
import { SpendingControlType } from '../nouns.ts';
import { ControlModeEnum } from './spending-control.ts';

const SpendingControlPayload = builder.objectRef<Decided>('SpendingControlPayload').implement({
  description: 'What an act on a spending control answers.',
  interfaces: [ActPayload],
  authScopes: { may: 'readVerdicts' },
  fields: (t) => ({
    control: t.field({
      type: SpendingControlType,
      nullable: true,
      description: 'The control as it is now; null where the act was refused.',
      resolve: (decided, _arguments, context) => foundIfAny(loadersOf(context).control, acceptedId(decided)),
    }),
  }),
});

const SetSpendingControlInput = builder.inputType('SetSpendingControlInput', {
  description: 'An explicit control for a node and authority.',
  fields: (t) => ({
    ...actHeader(t),
    lineCode: t.string({ description: 'The code of the node it sits on.' }),
    expectedVersion: expectedVersion(t, 'The version of the node'),
    authority: t.field({ type: AuthorityEnum, description: 'The authority it controls.' }),
    mode: t.field({ type: ControlModeEnum, description: 'What it does above its ceiling.' }),
    limit: t.field({
      type: 'Amount',
      required: false,
      description: 'How far consumption may go; absent: all that is authorised and not frozen.',
    }),
    legalReference: t.string({ required: false, description: 'The text it rests on.' }),
  }),
});

const WithdrawSpendingControlInput = builder.inputType('WithdrawSpendingControlInput', {
  description: 'An explicit control to withdraw.',
  fields: (t) => ({
    ...actHeader(t),
    controlId: t.id({ description: 'The id of the control.' }),
    expectedVersion: expectedVersion(t),
  }),
});

builder.mutationFields((t) => ({
  setSpendingControl: t.field({
    type: SpendingControlPayload,
    description: 'Puts an explicit control on a node and authority, or replaces the one that stands there.',
    authScopes: { may: 'setSpendingControl' },
    args: { input: t.arg({ type: SetSpendingControlInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => {
      const { limit = null, legalReference = null } = input;
      return perform(setSpendingControl, { ...input, limit, legalReference }, context);
    },
  }),
  withdrawSpendingControl: t.field({
    type: SpendingControlPayload,
    description: 'Ends an explicit control; the default stands again where the node holds authority.',
    authScopes: { may: 'withdrawSpendingControl' },
    args: { input: t.arg({ type: WithdrawSpendingControlInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(withdrawSpendingControl, input, context),
  }),
}));
