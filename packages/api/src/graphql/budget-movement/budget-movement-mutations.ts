import type { Decided } from '../../application/act.ts';
import { approveBudgetMovement } from '../../application/acts/approve-budget-movement.ts';
import { proposeBudgetMovement } from '../../application/acts/propose-budget-movement.ts';
import { recordBudgetDecision } from '../../application/acts/record-budget-decision.ts';
import { rejectBudgetMovement } from '../../application/acts/reject-budget-movement.ts';
import { reverseBudgetMovement } from '../../application/acts/reverse-budget-movement.ts';
import { withdrawBudgetMovement } from '../../application/acts/withdraw-budget-movement.ts';
import { ActPayload, acceptedId } from '../act/act-payload.ts';
import { perform } from '../act/perform.ts';
import { builder } from '../builder.ts';
import { loadersOf } from '../context.ts';
import { foundIfAny } from '../loaders.ts';
import { BudgetDecisionType, BudgetMovementType } from '../nouns.ts';
import {
  ApproveBudgetMovementInput,
  ProposeBudgetMovementInput,
  RecordBudgetDecisionInput,
  RejectBudgetMovementInput,
  ReverseBudgetMovementInput,
  WithdrawBudgetMovementInput,
} from './budget-movement-input.ts';

const BudgetDecisionPayload = builder.objectRef<Decided>('BudgetDecisionPayload').implement({
  description: 'What an act on a budget decision answers.',
  interfaces: [ActPayload],
  authScopes: { may: 'readVerdicts' },
  fields: (t) => ({
    decision: t.field({
      type: BudgetDecisionType,
      nullable: true,
      description: 'The decision as it is now; null where the act was refused.',
      resolve: (decided, _arguments, context) => foundIfAny(loadersOf(context).decision, acceptedId(decided)),
    }),
  }),
});

const BudgetMovementPayload = builder.objectRef<Decided>('BudgetMovementPayload').implement({
  description: 'What an act on a budget movement answers.',
  interfaces: [ActPayload],
  authScopes: { may: 'readVerdicts' },
  fields: (t) => ({
    movement: t.field({
      type: BudgetMovementType,
      nullable: true,
      description: 'The movement as it is now; null where the act was refused.',
      resolve: (decided, _arguments, context) => foundIfAny(loadersOf(context).movement, acceptedId(decided)),
    }),
  }),
});

builder.mutationFields((t) => ({
  recordBudgetDecision: t.field({
    type: BudgetDecisionPayload,
    description: 'Records the decision that budget movements will cite.',
    authScopes: { may: 'recordBudgetDecision' },
    args: { input: t.arg({ type: RecordBudgetDecisionInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) =>
      perform(recordBudgetDecision, { ...input, documentReference: input.documentReference ?? null }, context),
  }),
  proposeBudgetMovement: t.field({
    type: BudgetMovementPayload,
    description: 'Puts a movement forward; what it would take is held until it is decided.',
    authScopes: { may: 'proposeBudgetMovement' },
    args: { input: t.arg({ type: ProposeBudgetMovementInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => {
      const { takenFrom, sharesTakenFrom, givenTo } = input;
      const sides = { takenFrom: takenFrom ?? [], sharesTakenFrom: sharesTakenFrom ?? [], givenTo: givenTo ?? [] };
      return perform(proposeBudgetMovement, { ...input, ...sides }, context);
    },
  }),
  approveBudgetMovement: t.field({
    type: BudgetMovementPayload,
    description: 'Gives a proposed movement its effect.',
    authScopes: { may: 'approveBudgetMovement' },
    args: { input: t.arg({ type: ApproveBudgetMovementInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(approveBudgetMovement, input, context),
  }),
  rejectBudgetMovement: t.field({
    type: BudgetMovementPayload,
    description: 'Turns a proposed movement down; what it held is free again.',
    authScopes: { may: 'rejectBudgetMovement' },
    args: { input: t.arg({ type: RejectBudgetMovementInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(rejectBudgetMovement, input, context),
  }),
  withdrawBudgetMovement: t.field({
    type: BudgetMovementPayload,
    description: 'Takes a proposal back before it is decided.',
    authScopes: { may: 'withdrawBudgetMovement' },
    args: { input: t.arg({ type: WithdrawBudgetMovementInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(withdrawBudgetMovement, input, context),
  }),
  reverseBudgetMovement: t.field({
    type: BudgetMovementPayload,
    description: 'Puts forward the mirror of a movement that took effect.',
    authScopes: { may: 'reverseBudgetMovement' },
    args: { input: t.arg({ type: ReverseBudgetMovementInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(reverseBudgetMovement, input, context),
  }),
}));
