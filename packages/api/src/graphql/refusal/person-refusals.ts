import { builder } from '../builder.ts';
import { RoleEnum } from '../person/person.ts';
import { RefusalInterface, type RefusalOf } from './refusal.ts';

/* Refusals for who asks. */
const interfaces = [RefusalInterface];
const authScopes = { may: 'readVerdicts' } as const;

builder.objectRef<RefusalOf<'SELF_APPROVAL'>>('SelfApproval').implement({
  description: 'Whoever created, submitted or last edited an act cannot approve it.',
  interfaces,
  authScopes,
  fields: (t) => ({
    earlierDuty: t.exposeString('earlierDuty', { description: 'What the person did before, as `SUBMITTED`.' }),
  }),
});

builder.objectRef<RefusalOf<'SEPARATION_OF_DUTIES'>>('SeparationOfDuties').implement({
  description: 'One person may not do both duties.',
  interfaces,
  authScopes,
  fields: (t) => ({
    duty: t.exposeString('duty', { description: '`CERTIFY` or `PAY`.' }),
    earlierDuty: t.exposeString('earlierDuty', { description: 'What the person did before, as `RECORDED`.' }),
  }),
});

builder.objectRef<RefusalOf<'LIMIT_EXCEEDED'>>('LimitExceeded').implement({
  description: 'The amount is above what the person may approve.',
  interfaces,
  authScopes,
  fields: (t) => ({
    amount: t.expose('amount', { type: 'Amount', description: 'The amount to approve.' }),
    limit: t.expose('limit', {
      type: 'Amount',
      nullable: true,
      description: 'What the person may approve at most; null: nothing.',
    }),
    nextRank: t.expose('nextRank', { type: RoleEnum, nullable: true, description: 'The rank it goes on to.' }),
  }),
});
