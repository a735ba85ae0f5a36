import type { CountingStart } from 'budget-core';
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
import { PaceInput } from './pace-input.ts';
import { ControlModeEnum } from './spending-control.ts';
import { ThresholdLevelEnum } from './threshold.ts';

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

const CountingStartEnum = builder.enumType('CountingStart', {
  description: 'From which act on a control counts an amount.',
  values: {
    SUBMIT: { description: 'From the submission of a commitment.' },
    APPROVE: { description: 'From its approval.' },
    EXPENSE: { description: 'From the approval of an expense: bills bind, commitments are only listed.' },
  } as const satisfies Record<CountingStart, { description: string }>,
});

const ToleranceInput = builder.inputType('ToleranceInput', {
  description: 'What a control tolerates: where both are given the smaller wins.',
  fields: (t) => ({
    percent: t.string({ required: false, description: 'In percent, as `2.5`.' }),
    amount: t.field({ type: 'Amount', required: false, description: 'As an amount.' }),
  }),
});

const ThresholdInput = builder.inputType('ThresholdInput', {
  description: 'A share of what a control measures against, whose upward crossing is told.',
  fields: (t) => ({
    percent: t.string({ description: 'The share in percent, as `85`.' }),
    level: t.field({ type: ThresholdLevelEnum, description: 'How loudly it is told.' }),
  }),
});

const SetSpendingControlInput = builder.inputType('SetSpendingControlInput', {
  description: 'An explicit control for a node and authority.',
  fields: (t) => ({
    ...actHeader(t),
    lineCode: t.string({ description: 'The code of the node it sits on.' }),
    expectedVersion: expectedVersion(t, 'The version of the node'),
    authority: t.field({ type: AuthorityEnum, description: 'The authority it controls.' }),
    name: t.string({
      required: false,
      description:
        'It replaces the control of the same name and stands beside those of others; absent: without a name.',
    }),
    mode: t.field({ type: ControlModeEnum, description: 'What it does above its ceiling.' }),
    limit: t.field({
      type: 'Amount',
      required: false,
      description: 'How far consumption may go; absent: all that is authorised and not frozen.',
    }),
    pace: t.field({
      type: PaceInput,
      required: false,
      description:
        'How the year is spread over windows; absent: the year is one. A pace stands beside the default control.',
    }),
    tolerance: t.field({ type: ToleranceInput, required: false, description: 'What it tolerates; absent: nothing.' }),
    countsFrom: t.field({
      type: CountingStartEnum,
      required: false,
      description: 'From which act on it counts an amount; absent: from submission.',
    }),
    thresholds: t.field({
      type: [ThresholdInput],
      required: false,
      description: 'The shares whose crossing it tells; absent: none.',
    }),
    validFrom: t.field({
      type: 'BusinessDate',
      required: false,
      description: 'The first date of the acts that it judges. A control with dates stands beside the default one.',
    }),
    validUntil: t.field({
      type: 'BusinessDate',
      required: false,
      description: 'The last date of the acts that it judges.',
    }),
    overrideCap: t.field({
      type: 'Amount',
      required: false,
      description: 'The most that may be granted at the node in the year to pass it; absent: it cannot be overridden.',
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
    description:
      'Puts an explicit control on a node and authority, in the place of the one of the same name that stands there.',
    authScopes: { may: 'setSpendingControl' },
    args: { input: t.arg({ type: SetSpendingControlInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(setSpendingControl, input, context),
  }),
  withdrawSpendingControl: t.field({
    type: SpendingControlPayload,
    description: 'Ends an explicit control; the default stands again where the node holds authority.',
    authScopes: { may: 'withdrawSpendingControl' },
    args: { input: t.arg({ type: WithdrawSpendingControlInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(withdrawSpendingControl, input, context),
  }),
}));
