import type { CommitmentState, Instalment } from 'budget-core';
import { builder } from '../builder.ts';
import { loadersOf } from '../context.ts';
import { found, foundIfAny } from '../loaders.ts';
import {
  ActType,
  BudgetLineType,
  CommitmentChargeType,
  CommitmentType,
  ExpenseType,
  PayeeType,
  PersonType,
} from '../nouns.ts';

export const CommitmentStateEnum = builder.enumType('CommitmentState', {
  description: 'Where a commitment stands.',
  values: {
    DRAFT: { description: 'In preparation: holds no amount.' },
    SUBMITTED: { description: 'Reserves its amount until it is decided on.' },
    APPROVED: { description: 'Committed: a duty to spend.' },
    CLOSED: { description: 'Done with: what was left is given back. It may be reopened.' },
    RETURNED: { description: 'Handed back for correction, or its reservation ran out: holds no amount.' },
    REJECTED: { description: 'Refused by its approver.' },
    CANCELLED: { description: 'Given up, and everything given back.' },
  } as const satisfies Record<CommitmentState, { description: string }>,
});

CommitmentChargeType.implement({
  description: 'The part of a commitment that one line bears, with what became of it over its life.',
  authScopes: { may: 'readCommitments' },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the charge.' }),
    line: t.field({
      type: BudgetLineType,
      description: 'The line that bears it.',
      resolve: ({ lineId }, _arguments, context) => found(loadersOf(context).line, lineId),
    }),
    amount: t.expose('amount', { type: 'Amount', description: 'What the line bears: the firm amount.' }),
    committed: t.expose('committed', { type: 'Amount', description: 'What of it is committed.' }),
    certified: t.expose('certified', { type: 'Amount', description: 'What of it is certified.' }),
    expensed: t.expose('expensed', { type: 'Amount', description: 'What of it is expensed.' }),
    paid: t.expose('paid', { type: 'Amount', description: 'What of it is paid.' }),
    recoverable: t.expose('recoverable', {
      type: 'Amount',
      description: 'What of it was paid above what is still expensed.',
    }),
  }),
});

const InstalmentType = builder.objectRef<Instalment>('Instalment').implement({
  description: 'A payment that is foreseen.',
  authScopes: { may: 'readCommitments' },
  fields: (t) => ({
    dueOn: t.expose('dueOn', { type: 'BusinessDate', description: 'When.' }),
    amount: t.expose('amount', { type: 'Amount', description: 'How much.' }),
  }),
});

CommitmentType.implement({
  description: 'The act that creates the duty to spend (engagement): one payee, one purpose, one or more charges.',
  authScopes: { may: 'readCommitments' },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the commitment.' }),
    fiscalYear: t.exposeInt('fiscalYear', { description: 'The year of its lines.' }),
    originYear: t.exposeInt('originYear', {
      nullable: true,
      description: 'The earlier year that committed it; null: an act of the year.',
    }),
    reference: t.exposeString('reference', { description: 'Unique in its fiscal year.' }),
    purpose: t.exposeString('purpose', { description: 'What it is for.' }),
    state: t.expose('state', { type: CommitmentStateEnum, description: 'Where it stands.' }),
    amount: t.expose('amount', { type: 'Amount', description: 'The sum of its charges, to the cent.' }),
    charges: t.expose('charges', { type: [CommitmentChargeType], description: 'The lines that bear it.' }),
    paymentSchedule: t.expose('paymentSchedule', {
      type: [InstalmentType],
      description: 'When it is foreseen to be paid (échéancier), by date; empty, or its sum is the amount.',
    }),
    expiresOn: t.expose('expiresOn', {
      type: 'BusinessDate',
      nullable: true,
      description:
        'The last day on which it reserves its amount while submitted: the day after, the system returns it. Null: until it is decided.',
    }),
    effectiveDate: t.expose('effectiveDate', { type: 'BusinessDate', description: 'The date of its last content.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why it was returned, rejected, cancelled, closed, reopened or released.',
    }),
    version: t.exposeInt('version', {
      description: 'Counts the changes of the commitment: what `expectedVersion` takes.',
    }),
    payee: t.field({
      type: PayeeType,
      description: 'The creditor.',
      resolve: ({ payeeId }, _arguments, context) => found(loadersOf(context).payee, payeeId),
    }),
    expenses: t.field({
      type: [ExpenseType],
      authScopes: { may: 'readExpenses' },
      description: 'The claims against it.',
      resolve: ({ id }, _arguments, context) => loadersOf(context).expensesOf.load(id),
    }),
    history: t.field({
      type: [ActType],
      authScopes: { may: 'readHistory' },
      description: 'The acts on it, in the order of recording, refused ones included.',
      resolve: ({ id }, _arguments, context) => loadersOf(context).actsOf.load(id),
    }),
  }),
});

builder.objectFields(CommitmentType, (t) => ({
  createdBy: t.field({
    type: PersonType,
    description: 'Who created it.',
    resolve: ({ createdBy }, _arguments, context) => found(loadersOf(context).person, createdBy),
  }),
  lastEditedBy: t.field({
    type: PersonType,
    description: 'Who gave it its present content.',
    resolve: ({ lastEditedBy }, _arguments, context) => found(loadersOf(context).person, lastEditedBy),
  }),
  submittedBy: t.field({
    type: PersonType,
    nullable: true,
    description: 'Who submitted it last; null before.',
    resolve: ({ submittedBy }, _arguments, context) => foundIfAny(loadersOf(context).person, submittedBy),
  }),
  approvedBy: t.field({
    type: PersonType,
    nullable: true,
    description: 'Who approved it; null before.',
    resolve: ({ approvedBy }, _arguments, context) => foundIfAny(loadersOf(context).person, approvedBy),
  }),
}));
