import type { Decided } from '../../application/act.ts';
import { approveFramework } from '../../application/acts/approve-framework.ts';
import { closeFramework } from '../../application/acts/close-framework.ts';
import { recordFramework } from '../../application/acts/record-framework.ts';
import { actHeader, expectedVersion, type InputFields, reason } from '../act/act-input.ts';
import { ActPayload, acceptedId } from '../act/act-payload.ts';
import { perform } from '../act/perform.ts';
import { builder } from '../builder.ts';
import { loadersOf } from '../context.ts';
import { foundIfAny } from '../loaders.ts';
import { FrameworkType } from '../nouns.ts';

const FrameworkPayload = builder.objectRef<Decided>('FrameworkPayload').implement({
  description: 'What an act on a framework commitment answers.',
  interfaces: [ActPayload],
  authScopes: { may: 'readVerdicts' },
  fields: (t) => ({
    framework: t.field({
      type: FrameworkType,
      nullable: true,
      description: 'The framework as it is now; null where the act was refused.',
      resolve: (decided, _arguments, context) => foundIfAny(loadersOf(context).framework, acceptedId(decided)),
    }),
  }),
});

const RecordFrameworkInput = builder.inputType('RecordFrameworkInput', {
  description: 'An agreement to record; its currency is that of the year of the act.',
  fields: (t) => ({
    ...actHeader(t),
    reference: t.string({ description: 'Unique, whatever the year.' }),
    payeeReference: t.string({ description: 'The reference of the creditor.' }),
    purpose: t.string({ description: 'What it is for.' }),
    maximum: t.field({ type: 'Amount', description: 'What its orders may hold together.' }),
    validFrom: t.field({ type: 'BusinessDate', description: 'The first day on which it takes orders.' }),
    validUntil: t.field({ type: 'BusinessDate', description: 'The last such day.' }),
  }),
});

function seen(t: InputFields) {
  return { frameworkId: t.id({ description: 'The id of the framework.' }), expectedVersion: expectedVersion(t) };
}

const ApproveFrameworkInput = builder.inputType('ApproveFrameworkInput', {
  description: 'The framework to approve, as the caller saw it.',
  fields: (t) => ({ ...actHeader(t), ...seen(t) }),
});

const CloseFrameworkInput = builder.inputType('CloseFrameworkInput', {
  description: 'The framework to close, as the caller saw it.',
  fields: (t) => ({ ...actHeader(t), ...seen(t), ...reason(t) }),
});

builder.mutationFields((t) => ({
  recordFramework: t.field({
    type: FrameworkPayload,
    description: 'Keeps an agreement with a payee on orders up to a maximum, for approval.',
    authScopes: { may: 'recordFramework' },
    args: { input: t.arg({ type: RecordFrameworkInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(recordFramework, input, context),
  }),
  approveFramework: t.field({
    type: FrameworkPayload,
    description: 'Opens an agreement to orders, within the caller’s limit for its maximum.',
    authScopes: { may: 'approveFramework' },
    args: { input: t.arg({ type: ApproveFrameworkInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(approveFramework, input, context),
  }),
  closeFramework: t.field({
    type: FrameworkPayload,
    description: 'Ends an agreement: no more orders, and those that were made go on.',
    authScopes: { may: 'closeFramework' },
    args: { input: t.arg({ type: CloseFrameworkInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(closeFramework, input, context),
  }),
}));
