import { actHeader, expectedVersion, type InputFields, reason } from '../act/act-input.ts';
import { AuthorityEnum } from '../authority.ts';
import { builder } from '../builder.ts';
import { MovementKindEnum } from './movement-enums.ts';

const LineAmountInput = builder.inputType('LineAmountInput', {
  description: 'An amount on a line.',
  fields: (t) => ({
    lineCode: t.string({ description: 'The code of the line.' }),
    amount: t.field({ type: 'Amount', description: 'How much.' }),
  }),
});

const LineShareInput = builder.inputType('LineShareInput', {
  description: 'A percentage of what a line holds of its own, rounded half up.',
  fields: (t) => ({
    lineCode: t.string({ description: 'The code of the line.' }),
    percent: t.string({ description: 'Plain digits, as `2.5`.' }),
  }),
});

const decisionNumber = (t: InputFields) => t.string({ description: 'The number of the decision that it cites.' });

export const RecordBudgetDecisionInput = builder.inputType('RecordBudgetDecisionInput', {
  description: 'A decision to record.',
  fields: (t) => ({
    ...actHeader(t),
    number: t.string({ description: 'Unique in its fiscal year.' }),
    takenBy: t.string({ description: 'The authority that took it.' }),
    decidedOn: t.field({ type: 'BusinessDate', description: 'The day it was taken.' }),
    legalReference: t.string({ description: 'By what right.' }),
    documentReference: t.string({ required: false, description: 'Where the document itself is kept.' }),
  }),
});

export const ProposeBudgetMovementInput = builder.inputType('ProposeBudgetMovementInput', {
  description: 'A movement to put forward.',
  fields: (t) => ({
    ...actHeader(t),
    decisionNumber: decisionNumber(t),
    kind: t.field({ type: MovementKindEnum, description: 'What it does.' }),
    authority: t.field({ type: AuthorityEnum, description: 'Of which authority.' }),
    takenFrom: t.field({
      type: [LineAmountInput],
      required: false,
      description: 'The lines that give up an amount: of a reduction, a transfer or a freeze.',
    }),
    sharesTakenFrom: t.field({
      type: [LineShareInput],
      required: false,
      description: 'The lines that give up a percentage, beside those.',
    }),
    givenTo: t.field({
      type: [LineAmountInput],
      required: false,
      description: 'The lines that gain: by a supplement, a transfer or a release.',
    }),
  }),
});

function seen(t: InputFields) {
  return { movementId: t.id({ description: 'The id of the movement.' }), expectedVersion: expectedVersion(t) };
}

export const ApproveBudgetMovementInput = builder.inputType('ApproveBudgetMovementInput', {
  description: 'The movement to approve, as the caller saw it.',
  fields: (t) => ({ ...actHeader(t), ...seen(t) }),
});

export const RejectBudgetMovementInput = builder.inputType('RejectBudgetMovementInput', {
  description: 'The movement to reject, as the caller saw it.',
  fields: (t) => ({ ...actHeader(t), ...seen(t), ...reason(t) }),
});

export const WithdrawBudgetMovementInput = builder.inputType('WithdrawBudgetMovementInput', {
  description: 'The movement to withdraw, as the caller saw it.',
  fields: (t) => ({ ...actHeader(t), ...seen(t), ...reason(t) }),
});

export const ReverseBudgetMovementInput = builder.inputType('ReverseBudgetMovementInput', {
  description: 'The movement to take back, as the caller saw it.',
  fields: (t) => ({ ...actHeader(t), ...seen(t), decisionNumber: decisionNumber(t) }),
});
