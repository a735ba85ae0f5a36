import type { ExpenseState } from 'budget-core';
import { builder } from '../builder.ts';
import { loadersOf } from '../context.ts';
import { found, foundIfAny } from '../loaders.ts';
import {
  ActType,
  BudgetLineType,
  CommitmentType,
  ExpenseChargeType,
  ExpenseType,
  PayeeType,
  PersonType,
} from '../nouns.ts';

export const ExpenseStateEnum = builder.enumType('ExpenseState', {
  description: 'Where an expense stands.',
  values: {
    RECORDED: { description: 'The claim is recorded.' },
    CERTIFIED: { description: 'Delivery is certified (service fait).' },
    APPROVED: { description: 'The controller approved it: it is due.' },
    PAID: { description: 'Recorded as paid.' },
    SUSPENDED: { description: 'Held until it is resumed.' },
    REJECTED: { description: 'Refused.' },
    REVERSED: { description: 'Approved in error, and undone before its payment.' },
  } as const satisfies Record<ExpenseState, { description: string }>,
});

ExpenseChargeType.implement({
  description: 'The part of a claim that draws on one charge of its commitment, or else on one line.',
  authScopes: { may: 'readExpenses' },
  fields: (t) => ({
    chargeId: t.exposeID('chargeId', {
      description: 'The charge of the commitment; without a commitment, an id of its own.',
    }),
    line: t.field({
      type: BudgetLineType,
      description: 'The line that bears it.',
      resolve: ({ lineId }, _arguments, context) => found(loadersOf(context).line, lineId),
    }),
    claimed: t.expose('claimed', { type: 'Amount', description: 'What the creditor claims.' }),
    certified: t.expose('certified', { type: 'Amount', description: 'What is certified.' }),
    approved: t.expose('approved', { type: 'Amount', description: 'What was approved.' }),
    credited: t.expose('credited', { type: 'Amount', description: 'What credit notes took back of it.' }),
    recoverable: t.expose('recoverable', {
      type: 'Amount',
      description: 'What of the credited part was paid already: to be had back from the creditor.',
    }),
  }),
});

ExpenseType.implement({
  description: 'A creditor’s claim, against a commitment or without one (demande de paiement).',
  authScopes: { may: 'readExpenses' },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the expense.' }),
    fiscalYear: t.exposeInt('fiscalYear', { description: 'The year of its lines.' }),
    reference: t.exposeString('reference', { description: 'Unique in its fiscal year.' }),
    invoiceNumber: t.exposeString('invoiceNumber', { description: 'The creditor’s own number of the invoice.' }),
    state: t.expose('state', { type: ExpenseStateEnum, description: 'Where it stands.' }),
    amount: t.expose('amount', { type: 'Amount', description: 'What the creditor claims: the sum of its charges.' }),
    charges: t.expose('charges', { type: [ExpenseChargeType], description: 'The charges it draws on.' }),
    final: t.exposeBoolean('final', {
      description: 'Its approval closes the commitment and gives back what is left.',
    }),
    effectiveDate: t.expose('effectiveDate', { type: 'BusinessDate', description: 'The date it was recorded for.' }),
    paidOn: t.expose('paidOn', { type: 'BusinessDate', nullable: true, description: 'The day of payment.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was suspended, rejected or reversed.' }),
    version: t.exposeInt('version', {
      description: 'Counts the changes of the expense: what `expectedVersion` takes.',
    }),
    commitment: t.field({
      type: CommitmentType,
      nullable: true,
      description: 'The commitment it draws on; null where its nature needs none.',
      resolve: ({ commitmentId }, _arguments, context) => foundIfAny(loadersOf(context).commitment, commitmentId),
    }),
    payee: t.field({
      type: PayeeType,
      description: 'The creditor.',
      resolve: ({ payeeId }, _arguments, context) => found(loadersOf(context).payee, payeeId),
    }),
    history: t.field({
      type: [ActType],
      authScopes: { may: 'readHistory' },
      description: 'The acts on it, in the order of recording, refused ones included.',
      resolve: ({ id }, _arguments, context) => loadersOf(context).actsOf.load(id),
    }),
  }),
});

builder.objectFields(ExpenseType, (t) => ({
  recordedBy: t.field({
    type: PersonType,
    description: 'Who recorded it.',
    resolve: ({ recordedBy }, _arguments, context) => found(loadersOf(context).person, recordedBy),
  }),
  certifiedBy: t.field({
    type: PersonType,
    nullable: true,
    description: 'Who certified delivery; null before.',
    resolve: ({ certifiedBy }, _arguments, context) => foundIfAny(loadersOf(context).person, certifiedBy),
  }),
  approvedBy: t.field({
    type: PersonType,
    nullable: true,
    description: 'Who approved it; null before.',
    resolve: ({ approvedBy }, _arguments, context) => foundIfAny(loadersOf(context).person, approvedBy),
  }),
  paidBy: t.field({
    type: PersonType,
    nullable: true,
    description: 'Who recorded the payment; null before.',
    resolve: ({ paidBy }, _arguments, context) => foundIfAny(loadersOf(context).person, paidBy),
  }),
}));
