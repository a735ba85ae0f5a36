import { AuthorityEnum } from '../authority.ts';
import { builder } from '../builder.ts';
import { loadersOf } from '../context.ts';
import { found } from '../loaders.ts';
import { BudgetLineType, SpendingControlType } from '../nouns.ts';
import { RefusalInterface, type RefusalOf } from './refusal.ts';

/* Refusals for want of money. */
const interfaces = [RefusalInterface];
const authScopes = { may: 'readVerdicts' } as const;
const lineCode = { description: 'The code of the line.' };
const authority = { type: AuthorityEnum, description: 'Of which authority.' } as const;

builder.objectRef<RefusalOf<'NO_AUTHORITY'>>('NoAuthority').implement({
  description: 'Neither the line nor any node above it holds authority.',
  interfaces,
  authScopes,
  fields: (t) => ({ lineCode: t.exposeString('code', lineCode), authority: t.expose('authority', authority) }),
});

builder.objectRef<RefusalOf<'INSUFFICIENT_COMMITMENT_AUTHORITY'>>('InsufficientAuthority').implement({
  description: 'A control says no; the controls of the verdict give every figure.',
  interfaces,
  authScopes,
  fields: (t) => ({
    lineCode: t.exposeString('code', { description: 'The code of the node whose control says no.' }),
    line: t.field({
      type: BudgetLineType,
      description: 'The node whose control says no.',
      resolve: ({ lineId }, _arguments, context) => found(loadersOf(context).line, lineId),
    }),
    control: t.field({
      type: SpendingControlType,
      description: 'The control that says no.',
      resolve: ({ controlId }, _arguments, context) => found(loadersOf(context).control, controlId),
    }),
    available: t.expose('available', { type: 'Amount', description: 'What it still allowed before this act.' }),
    requested: t.expose('requested', { type: 'Amount', description: 'What the act asked for.' }),
    shortfall: t.expose('shortfall', { type: 'Amount', description: 'What is missing.' }),
  }),
});

builder.objectRef<RefusalOf<'OVERRIDE_NOT_ALLOWED'>>('OverrideNotAllowed').implement({
  description: 'The control cannot be overridden.',
  interfaces,
  authScopes,
  fields: (t) => ({ lineCode: t.exposeString('code', lineCode) }),
});

builder.objectRef<RefusalOf<'OVERRIDE_CAP_EXCEEDED'>>('OverrideCapExceeded').implement({
  description: 'More than may be granted at the node in the year.',
  interfaces,
  authScopes,
  fields: (t) => ({
    lineCode: t.exposeString('code', lineCode),
    left: t.expose('left', { type: 'Amount', description: 'What may still be granted.' }),
    requested: t.expose('requested', { type: 'Amount', description: 'What was asked for.' }),
  }),
});

builder.objectRef<RefusalOf<'BELOW_CONSUMPTION'>>('BelowConsumption').implement({
  description: 'Authority would fall below what is consumed.',
  interfaces,
  authScopes,
  fields: (t) => ({
    lineCode: t.exposeString('code', lineCode),
    authority: t.expose('authority', authority),
    consumed: t.expose('consumed', { type: 'Amount', description: 'What is consumed.' }),
    usable: t.expose('usable', { type: 'Amount', description: 'What would be left authorised and not frozen.' }),
  }),
});

builder.objectRef<RefusalOf<'DISTRIBUTION_EXCEEDED'>>('DistributionExceeded').implement({
  description: 'Under strict distribution, more would be handed out below a node than its limit.',
  interfaces,
  authScopes,
  fields: (t) => ({
    lineCode: t.exposeString('code', lineCode),
    authority: t.expose('authority', authority),
    limit: t.expose('limit', { type: 'Amount', description: 'The limit of the node.' }),
    distributed: t.expose('distributed', { type: 'Amount', description: 'What would be handed out below it.' }),
  }),
});

builder.objectRef<RefusalOf<'FROZEN_EXCEEDS_AUTHORISED'>>('FrozenExceedsAuthorised').implement({
  description: 'More would be frozen than is authorised.',
  interfaces,
  authScopes,
  fields: (t) => ({
    authorised: t.expose('authorised', { type: 'Amount', description: 'What would be authorised.' }),
    frozen: t.expose('frozen', { type: 'Amount', description: 'What would be frozen.' }),
  }),
});

builder.objectRef<RefusalOf<'AUTHORITY_NOT_USED'>>('AuthorityNotUsed').implement({
  description: 'A single budget has no payment authority.',
  interfaces,
  authScopes,
  fields: (t) => ({ authority: t.expose('authority', authority) }),
});
