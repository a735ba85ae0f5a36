import { builder } from '../builder.ts';
import { NounEnum } from './noun-enum.ts';
import { RefusalInterface, type RefusalOf } from './refusal.ts';

/* Refusals for the state that years, lines and files are in. */
const interfaces = [RefusalInterface];
const authScopes = { may: 'readVerdicts' } as const;

builder.objectRef<RefusalOf<'YEAR_NOT_OPEN'>>('YearNotOpen').implement({
  description: 'The date lies in no opened fiscal year, or in one that takes no more acts.',
  interfaces,
  authScopes,
  fields: (t) => ({ date: t.exposeString('date', { description: 'The effective date of the act.' }) }),
});

builder.objectRef<RefusalOf<'OUTSIDE_FISCAL_YEAR'>>('OutsideFiscalYear').implement({
  description: 'The date lies outside the fiscal year of the noun.',
  interfaces,
  authScopes,
  fields: (t) => ({
    fiscalYear: t.exposeInt('fiscalYear', { description: 'The fiscal year of the noun.' }),
    date: t.exposeString('date', { description: 'The effective date of the act.' }),
  }),
});

builder.objectRef<RefusalOf<'NOT_FOUND'>>('NotFound').implement({
  description: 'There is no such noun, or none that the caller may know of.',
  interfaces,
  authScopes,
  fields: (t) => ({
    noun: t.expose('noun', { type: NounEnum, description: 'What was looked for.' }),
    id: t.exposeString('id', { description: 'By which id, code or reference.' }),
  }),
});

builder.objectRef<RefusalOf<'NO_BUDGET_LINE'>>('NoBudgetLine').implement({
  description: 'A charge names no line of the fiscal year.',
  interfaces,
  authScopes,
  fields: (t) => ({ line: t.exposeString('line', { description: 'The code that was given.' }) }),
});

builder.objectRef<RefusalOf<'LINE_NOT_OPEN'>>('LineNotOpen').implement({
  description: 'A line takes no charges.',
  interfaces,
  authScopes,
  fields: (t) => ({
    lineCode: t.exposeString('code', { description: 'The code of the line.' }),
    reason: t.exposeString('reason', { description: '`NOT_A_LEAF`, `HOLD` or `CLOSED`.' }),
  }),
});

builder.objectRef<RefusalOf<'ALREADY_TAKEN'>>('AlreadyTaken').implement({
  description: 'Another noun bears the code or reference already.',
  interfaces,
  authScopes,
  fields: (t) => ({
    noun: t.expose('noun', { type: NounEnum, description: 'What bears it.' }),
    value: t.exposeString('value', { description: 'The code or reference.' }),
  }),
});

builder.objectRef<RefusalOf<'LINE_IN_USE'>>('LineInUse').implement({
  description:
    'The line is in use: it cannot be divided or closed, nor take the consumption that another system states.',
  interfaces,
  authScopes,
  fields: (t) => ({
    lineCode: t.exposeString('code', { description: 'The code of the line.' }),
    reserved: t.expose('reserved', { type: 'Amount', description: 'Held by submitted commitments.' }),
    outstanding: t.expose('outstanding', { type: 'Amount', description: 'Committed and not yet expensed.' }),
    payable: t.expose('payable', { type: 'Amount', description: 'Certified and not yet paid.' }),
    openChildren: t.exposeInt('openChildren', { description: 'How many lines right below are not closed.' }),
  }),
});

builder.objectRef<RefusalOf<'VERSION_CONFLICT'>>('VersionConflict').implement({
  description: 'The noun has changed since the caller saw it: look again.',
  interfaces,
  authScopes,
  fields: (t) => ({
    noun: t.expose('noun', { type: NounEnum, description: 'What has changed.' }),
    expected: t.exposeInt('expected', { description: 'The version that the caller saw.' }),
    actual: t.exposeInt('actual', { description: 'The version that it has.' }),
  }),
});

builder.objectRef<RefusalOf<'WRONG_STATE'>>('WrongState').implement({
  description: 'The state of the noun does not take this act.',
  interfaces,
  authScopes,
  fields: (t) => ({
    noun: t.expose('noun', { type: NounEnum, description: 'What is in that state.' }),
    state: t.exposeString('state', { description: 'The state it is in.' }),
    allowed: t.exposeStringList('allowed', { description: 'The states that take the act.' }),
  }),
});

builder.objectRef<RefusalOf<'HAS_EXPENSES'>>('HasExpenses').implement({
  description: 'Expenses stand against the commitment, so it can be neither cancelled nor brought in anew.',
  interfaces,
  authScopes,
  fields: (t) => ({
    certified: t.expose('certified', { type: 'Amount', description: 'What is certified against it.' }),
    expensed: t.expose('expensed', { type: 'Amount', description: 'What is expensed against it.' }),
  }),
});
