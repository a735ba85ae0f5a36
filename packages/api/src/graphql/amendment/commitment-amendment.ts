import type { AmendmentCharge, CommitmentAmendmentState } from 'budget-core';
import { builder } from '../builder.ts';
import { loadersOf } from '../context.ts';
import { found, foundIfAny } from '../loaders.ts';
import { BudgetLineType, CommitmentAmendmentType, CommitmentType, PersonType } from '../nouns.ts';

const CommitmentAmendmentStateEnum = builder.enumType('CommitmentAmendmentState', {
  description: 'Where an amendment stands.',
  values: {
    SUBMITTED: { description: 'Reserves what it adds until it is decided on.' },
    APPROVED: { description: 'The commitment has the new firm amount.' },
    REJECTED: { description: 'Refused by an approver: the old amount stands.' },
    WITHDRAWN: { description: 'Given up by whoever keeps the file: the old amount stands.' },
  } as const satisfies Record<CommitmentAmendmentState, { description: string }>,
});

const AmendmentChargeType = builder.objectRef<AmendmentCharge>('AmendmentCharge').implement({
  description: 'By how much an amendment changes one charge.',
  authScopes: { may: 'readCommitments' },
  fields: (t) => ({
    chargeId: t.exposeID('chargeId', { description: 'The charge of the commitment.' }),
    line: t.field({
      type: BudgetLineType,
      description: 'The line that bears it.',
      resolve: ({ lineId }, _arguments, context) => found(loadersOf(context).line, lineId),
    }),
    increase: t.expose('increase', { type: 'Amount', description: 'By how much it rises.' }),
    decrease: t.expose('decrease', { type: 'Amount', description: 'By how much it falls.' }),
  }),
});

CommitmentAmendmentType.implement({
  description: 'A change of a commitment’s firm amount (avenant), decided beside the commitment.',
  authScopes: { may: 'readCommitments' },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the amendment.' }),
    purpose: t.exposeString('purpose', { description: 'What it is for.' }),
    state: t.expose('state', { type: CommitmentAmendmentStateEnum, description: 'Where it stands.' }),
    charges: t.expose('charges', { type: [AmendmentChargeType], description: 'The charges that it changes.' }),
    effectiveDate: t.expose('effectiveDate', { type: 'BusinessDate', description: 'The date it was recorded for.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was rejected or withdrawn.' }),
    version: t.exposeInt('version', { description: 'What `expectedVersion` of its decision takes.' }),
    commitment: t.field({
      type: CommitmentType,
      description: 'What it changes.',
      resolve: ({ commitmentId }, _arguments, context) => found(loadersOf(context).commitment, commitmentId),
    }),
    recordedBy: t.field({
      type: PersonType,
      description: 'Who recorded it.',
      resolve: ({ recordedBy }, _arguments, context) => found(loadersOf(context).person, recordedBy),
    }),
    approvedBy: t.field({
      type: PersonType,
      nullable: true,
      description: 'Who approved it; null before.',
      resolve: ({ approvedBy }, _arguments, context) => foundIfAny(loadersOf(context).person, approvedBy),
    }),
  }),
});

builder.objectField(CommitmentType, 'amendments', (t) =>
  t.field({
    type: [CommitmentAmendmentType],
    description: 'The changes of its firm amount that were asked for, in the order of recording.',
    resolve: ({ id }, _arguments, context) => loadersOf(context).amendmentsOf.load(id),
  }),
);
