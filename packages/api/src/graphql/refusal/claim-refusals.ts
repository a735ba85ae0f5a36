import { builder } from '../builder.ts';
import { RefusalInterface, type RefusalOf } from './refusal.ts';

/* Refusals of amounts that go beyond what they rest on. */
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

builder.objectRef<RefusalOf<'CREDIT_EXCEEDS_EXPENSE'>>('CreditExceedsExpense').implement({
  description: 'More would be credited than is expensed.',
  interfaces,
  authScopes,
  fields: (t) => ({
    chargeId: t.exposeID('chargeId', chargeId),
    expensed: t.expose('expensed', { type: 'Amount', description: 'What is expensed still.' }),
    over: t.expose('over', over),
  }),
});

builder.objectRef<RefusalOf<'COMMITMENT_REQUIRED'>>('CommitmentRequired').implement({
  description: 'Only what is of a listed nature is expensed without a commitment.',
  interfaces,
  authScopes,
  fields: (t) => ({
    lineCode: t.exposeString('code', { description: 'The code of the line.' }),
    nature: t.exposeString('nature', { nullable: true, description: 'Its nature; null: it has none.' }),
  }),
});

builder.objectRef<RefusalOf<'DUPLICATE_INVOICE'>>('DuplicateInvoice').implement({
  description: 'The creditor’s invoice was claimed before: same number and amount.',
  interfaces,
  authScopes,
  fields: (t) => ({
    invoiceNumber: t.exposeString('invoiceNumber', { description: 'The creditor’s own number of the invoice.' }),
    amount: t.expose('amount', { type: 'Amount', description: 'What is claimed.' }),
    fiscalYear: t.exposeInt('fiscalYear', { description: 'The year of the earlier expense.' }),
    reference: t.exposeString('reference', { description: 'The reference of the earlier expense.' }),
  }),
});

builder.objectRef<RefusalOf<'ALREADY_PAID'>>('AlreadyPaid').implement({
  description: 'What was paid is not reversed: a credit note corrects it.',
  interfaces,
  authScopes,
  fields: (t) => ({ paidOn: t.exposeString('paidOn', { description: 'The day of payment.' }) }),
});

builder.objectRef<RefusalOf<'EXCEEDS_EARLIER_STAGE'>>('ExceedsEarlierStage').implement({
  description: 'Stated figures contradict each other: a later stage is more than the one it comes out of.',
  interfaces,
  authScopes,
  fields: (t) => ({
    figure: t.exposeString('figure', { description: 'The figure of the later stage, as `paid`.' }),
    amount: t.expose('amount', { type: 'Amount', description: 'What is stated of it.' }),
    earlier: t.exposeString('earlier', { description: 'The figure of the earlier stage, as `expensed`.' }),
    atMost: t.expose('atMost', { type: 'Amount', description: 'What is stated of the earlier one.' }),
  }),
});
