import { addBudgetLine } from '../../application/acts/add-budget-line.ts';
import { closeBudgetLine } from '../../application/acts/close-budget-line.ts';
import { holdBudgetLine } from '../../application/acts/hold-budget-line.ts';
import { importBalance } from '../../application/acts/import-balance.ts';
import { resumeBudgetLine } from '../../application/acts/resume-budget-line.ts';
import { setAuthority } from '../../application/acts/set-authority.ts';
import { actHeader, expectedVersion, type InputFields } from '../act/act-input.ts';
import { perform } from '../act/perform.ts';
import { AuthorityEnum } from '../authority.ts';
import { builder } from '../builder.ts';
import { ClassificationInput } from './classification.ts';
import { BudgetLinePayload } from './line-payload.ts';

const LabelsInput = builder.inputType('LabelsInput', {
  description: 'A name in each of the two working languages.',
  fields: (t) => ({
    fr: t.string({ description: 'The French name.' }),
    en: t.string({ description: 'The English name.' }),
  }),
});

const AddBudgetLineInput = builder.inputType('AddBudgetLineInput', {
  description: 'A line to add to the tree of the year of the effective date.',
  fields: (t) => ({
    ...actHeader(t),
    code: t.string({ description: 'Unique in its fiscal year.' }),
    parentCode: t.string({ required: false, description: 'The code of the node above; absent: a root of the tree.' }),
    labels: t.field({ type: LabelsInput, description: 'Its names.' }),
    classifications: t.field({
      type: [ClassificationInput],
      required: false,
      description: 'One code at most in each dimension; in the others it is what the node above is.',
    }),
  }),
});

function seen(t: InputFields) {
  return { lineCode: t.string({ description: 'The code of the line.' }), expectedVersion: expectedVersion(t) };
}

const HoldBudgetLineInput = builder.inputType('HoldBudgetLineInput', {
  description: 'The line to put on hold, as the caller saw it.',
  fields: (t) => ({ ...actHeader(t), ...seen(t) }),
});

const ResumeBudgetLineInput = builder.inputType('ResumeBudgetLineInput', {
  description: 'The line to take off hold, as the caller saw it.',
  fields: (t) => ({ ...actHeader(t), ...seen(t) }),
});

const CloseBudgetLineInput = builder.inputType('CloseBudgetLineInput', {
  description: 'The line to close, as the caller saw it.',
  fields: (t) => ({ ...actHeader(t), ...seen(t) }),
});

const SetAuthorityInput = builder.inputType('SetAuthorityInput', {
  description: 'What a line holds of its own, without its children.',
  fields: (t) => ({
    ...actHeader(t),
    ...seen(t),
    authority: t.field({ type: AuthorityEnum, description: 'Which authority.' }),
    amount: t.field({ type: 'Amount', description: 'What is authorised from now on; it replaces what was.' }),
    frozen: t.field({
      type: 'Amount',
      required: false,
      description:
        'The part of it that is frozen as a reserve. Absent: the share that the profile of the year asks for.',
    }),
  }),
});

const stated = { type: 'Amount', required: false } as const;

const StatedFiguresInput = builder.inputType('StatedFiguresInput', {
  description:
    'What another system states of a line, without the lines below it. A figure left out stays as it is; null, a blank, is authority never granted, or an amount of zero.',
  fields: (t) => ({
    commitmentAuthorised: t.field({ ...stated, description: 'What was granted to commit.' }),
    commitmentFrozen: t.field({ ...stated, description: 'The part of it that is frozen.' }),
    reserved: t.field({ ...stated, description: 'Held by acts not yet approved.' }),
    committed: t.field({ ...stated, description: 'Committed in the year.' }),
    expensedWithoutCommitment: t.field({ ...stated, description: 'Expensed with no commitment behind it.' }),
    paymentAuthorised: t.field({ ...stated, description: 'What was granted to pay, in a dual budget.' }),
    paymentFrozen: t.field({ ...stated, description: 'The part of it that is frozen.' }),
    certified: t.field({ ...stated, description: 'Delivery certified (service fait).' }),
    expensed: t.field({ ...stated, description: 'Expensed, with or without commitment.' }),
    paid: t.field({ ...stated, description: 'Paid; part of expensed.' }),
  }),
});

const ImportBalanceInput = builder.inputType('ImportBalanceInput', {
  description: 'A line as another system states it at the effective date.',
  fields: (t) => ({
    ...actHeader(t),
    lineCode: t.string({ description: 'The code of the line.' }),
    figures: t.field({ type: StatedFiguresInput, description: 'What is stated.' }),
  }),
});

builder.mutationFields((t) => ({
  addBudgetLine: t.field({
    type: BudgetLinePayload,
    description: 'Adds a line to the tree, as a root or below another line.',
    authScopes: { may: 'addBudgetLine' },
    args: { input: t.arg({ type: AddBudgetLineInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) =>
      perform(
        addBudgetLine,
        { ...input, parentCode: input.parentCode ?? null, classifications: input.classifications ?? [] },
        context,
      ),
  }),
  holdBudgetLine: t.field({
    type: BudgetLinePayload,
    description: 'Stops new consumption on a line; relief and release go on.',
    authScopes: { may: 'holdBudgetLine' },
    args: { input: t.arg({ type: HoldBudgetLineInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(holdBudgetLine, input, context),
  }),
  resumeBudgetLine: t.field({
    type: BudgetLinePayload,
    description: 'Takes a line off hold.',
    authScopes: { may: 'resumeBudgetLine' },
    args: { input: t.arg({ type: ResumeBudgetLineInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(resumeBudgetLine, input, context),
  }),
  closeBudgetLine: t.field({
    type: BudgetLinePayload,
    description: 'Closes a line that nothing is open on; lines are never deleted.',
    authScopes: { may: 'closeBudgetLine' },
    args: { input: t.arg({ type: CloseBudgetLineInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(closeBudgetLine, input, context),
  }),
  setAuthority: t.field({
    type: BudgetLinePayload,
    description: 'Sets what a line holds of its own and the part of it that is frozen.',
    authScopes: { may: 'setAuthority' },
    args: { input: t.arg({ type: SetAuthorityInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(setAuthority, input, context),
  }),
  importBalance: t.field({
    type: BudgetLinePayload,
    description: 'Brings a line to what another system states of it: the differences become journal entries.',
    authScopes: { may: 'importBalance' },
    args: { input: t.arg({ type: ImportBalanceInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(importBalance, input, context),
  }),
}));
