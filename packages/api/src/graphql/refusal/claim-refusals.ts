import { builder } from '../builder.ts';
import { RefusalInterface, type RefusalOf } from './refusal.ts';

/* Refusals of expenses that go beyond what they rest on. */
const interfaces = [RefusalInterface];
const authScopes = { may: 'readVerdicts' } as const;
const chargeId = { description: 'The charge of the commitment.' };
const over = { type: 'Amount', description: 'By how much the amount goes beyond it.' } as const;

builder.objectRef<RefusalOf<'EXCEEDS_OUTSTANDING'>>('ExceedsOutstanding').implement({
  description: 'A claim goes beyond what is outstanding on a charge.',
  interfaces,
  authScopes,
  fields: (t) => ({
    chargeId: t.exposeID('chargeId', chargeId),
    left: t.expose('left', { type: 'Amount', description: 'What is left.' }),
    over: t.expose('over', over),
  }),
});

builder.objectRef<RefusalOf<'EXCEEDS_CLAIM'>>('ExceedsClaim').implement({
  description: 'More would be certified or approved than is claimed.',
  interfaces,
  authScopes,
  fields: (t) => ({
    chargeId: t.exposeID('chargeId', chargeId),
    claimed: t.expose('claimed', { type: 'Amount', description: 'What is claimed.' }),
    over: t.expose('over', over),
  }),
});

builder.objectRef<RefusalOf<'EXCEEDS_CERTIFIED'>>('ExceedsCertified').implement({
  description: 'More would be approved than is certified.',
  interfaces,
  authScopes,
  fields: (t) => ({
    chargeId: t.exposeID('chargeId', chargeId),
    certified: t.expose('certified', { type: 'Amount', description: 'What is certified.' }),
    over: t.expose('over', over),
  }),
});
