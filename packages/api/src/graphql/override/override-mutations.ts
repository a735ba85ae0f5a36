import type { Decided } from '../../application/act.ts';
import { grantOverride } from '../../application/acts/grant-override.ts';
import { actHeader, expectedVersion, reason } from '../act/act-input.ts';
import { ActPayload } from '../act/act-payload.ts';
import { perform } from '../act/perform.ts';
import { builder } from '../builder.ts';
import { loadersOf } from '../context.ts';
import { foundIfAny } from '../loaders.ts';
import { OverrideType } from '../nouns.ts';
import { OverriddenActEnum } from './override.ts';

const OverridePayload = builder.objectRef<Decided>('OverridePayload').implement({
  description: 'What the grant of an override answers.',
  interfaces: [ActPayload],
  authScopes: { may: 'readVerdicts' },
  fields: (t) => ({
    override: t.field({
      type: OverrideType,
      nullable: true,
      description: 'The override as it is now; null where the act was refused.',
      resolve: ({ actId, verdict }, _arguments, context) =>
        foundIfAny(loadersOf(context).override, verdict.outcome === 'ACCEPTED' ? actId : null),
    }),
  }),
});

const GrantOverrideInput = builder.inputType('GrantOverrideInput', {
  description: 'Leave to pass one control once, with one act on a file as it stands.',
  fields: (t) => ({
    ...actHeader(t),
    controlId: t.id({ description: 'The control to pass; each one that refuses needs its own override.' }),
    act: t.field({ type: OverriddenActEnum, description: 'The act that may pass it.' }),
    subjectId: t.id({ description: 'The commitment or expense.' }),
    expectedVersion: expectedVersion(t, 'The version of the file'),
    amount: t.field({ type: 'Amount', description: 'The most that it lets pass beyond the ceiling.' }),
    ...reason(t),
  }),
});

builder.mutationField('grantOverride', (t) =>
  t.field({
    type: OverridePayload,
    description: 'Lets one act pass a control that would refuse it for funds, up to an amount, once.',
    authScopes: { may: 'grantOverride' },
    args: { input: t.arg({ type: GrantOverrideInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(grantOverride, input, context),
  }),
);
