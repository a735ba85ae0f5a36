import { builder } from '../builder.ts';
import { RefusalInterface, type RefusalOf } from './refusal.ts';

/** Refusals of orders under a framework commitment. */
const interfaces = [RefusalInterface];
const authScopes = { may: 'readVerdicts' } as const;

builder.objectRef<RefusalOf<'FRAMEWORK_MISMATCH'>>('FrameworkMismatch').implement({
  description: 'An order has another payee or currency than the framework that it names.',
  interfaces,
  authScopes,
  fields: (t) => ({
    reference: t.exposeString('reference', { description: 'The reference of the framework.' }),
    reason: t.exposeString('reason', { description: '`PAYEE` or `CURRENCY`.' }),
  }),
});

builder.objectRef<RefusalOf<'FRAMEWORK_NOT_IN_FORCE'>>('FrameworkNotInForce').implement({
  description: 'The framework takes no orders: it is not approved, is closed, or is not valid on the day.',
  interfaces,
  authScopes,
  fields: (t) => ({
    reference: t.exposeString('reference', { description: 'The reference of the framework.' }),
    reason: t.exposeString('reason', { description: '`RECORDED`, `CLOSED` or `OUTSIDE_DATES`.' }),
    validFrom: t.exposeString('validFrom', { description: 'The first day on which it takes orders.' }),
    validUntil: t.exposeString('validUntil', { description: 'The last such day.' }),
    date: t.exposeString('date', { description: 'The effective date of the act.' }),
  }),
});

builder.objectRef<RefusalOf<'FRAMEWORK_MAX_EXCEEDED'>>('FrameworkMaxExceeded').implement({
  description: 'The orders under a framework would hold more than its maximum.',
  interfaces,
  authScopes,
  fields: (t) => ({
    frameworkId: t.exposeID('frameworkId', { description: 'The framework.' }),
    reference: t.exposeString('reference', { description: 'Its reference.' }),
    maximum: t.expose('maximum', { type: 'Amount', description: 'What its orders may hold together.' }),
    ordered: t.expose('ordered', { type: 'Amount', description: 'What they held before the act.' }),
    asked: t.expose('asked', { type: 'Amount', description: 'What the act asks for on top.' }),
    over: t.expose('over', { type: 'Amount', description: 'By how much that is too much.' }),
  }),
});
