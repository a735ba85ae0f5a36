import { builder } from '../builder.ts';
import { RefusalInterface, type RefusalOf } from './refusal.ts';

/* Refusals of acts that change what an approved commitment commits. */
const interfaces = [RefusalInterface];
const authScopes = { may: 'readVerdicts' } as const;

builder.objectRef<RefusalOf<'CLAIM_UNDECIDED'>>('ClaimUndecided').implement({
  description: 'Claims on the commitment are certified and neither approved nor rejected: it is not closed yet.',
  interfaces,
  authScopes,
  fields: (t) => ({
    undecided: t.expose('undecided', { type: 'Amount', description: 'What is certified and not decided.' }),
  }),
});

builder.objectRef<RefusalOf<'BELOW_EXPENSED'>>('BelowExpensed').implement({
  description: 'More would be given back than is left beside what is certified or expensed, whichever is more.',
  interfaces,
  authScopes,
  fields: (t) => ({
    chargeId: t.exposeID('chargeId', { description: 'The charge of the commitment.' }),
    certified: t.expose('certified', { type: 'Amount', description: 'What of it is certified.' }),
    expensed: t.expose('expensed', { type: 'Amount', description: 'What of it is expensed.' }),
    left: t.expose('left', { type: 'Amount', description: 'What may be given back.' }),
    over: t.expose('over', { type: 'Amount', description: 'By how much the amount goes beyond that.' }),
  }),
});

builder.objectRef<RefusalOf<'MADE_IN_EARLIER_YEAR'>>('MadeInEarlierYear').implement({
  description: 'An earlier year made the commitment: what is added takes a commitment of this year.',
  interfaces,
  authScopes,
  fields: (t) => ({ originYear: t.exposeInt('originYear', { description: 'The year that made it.' }) }),
});

builder.objectRef<RefusalOf<'SCHEDULE_MISMATCH'>>('ScheduleMismatch').implement({
  description: 'The instalments of a payment schedule do not add up to the commitment.',
  interfaces,
  authScopes,
  fields: (t) => ({
    scheduled: t.expose('scheduled', { type: 'Amount', description: 'The sum of the instalments.' }),
    amount: t.expose('amount', { type: 'Amount', description: 'The sum of the charges.' }),
  }),
});

builder.objectRef<RefusalOf<'ALREADY_EXPIRED'>>('AlreadyExpired').implement({
  description: 'A reservation would begin after its last day.',
  interfaces,
  authScopes,
  fields: (t) => ({
    expiresOn: t.exposeString('expiresOn', { description: 'The last day of the reservation.' }),
    date: t.exposeString('date', { description: 'The effective date of the act.' }),
  }),
});
