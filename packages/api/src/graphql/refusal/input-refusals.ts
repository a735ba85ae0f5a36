import { builder } from '../builder.ts';
import { RefusalInterface, type RefusalOf } from './refusal.ts';

/* Refusals of what was sent, whatever the state of the budget. */
const interfaces = [RefusalInterface];
const authScopes = { may: 'readVerdicts' } as const;
const field = 'The path of the faulty input, as `charges.1.amount`.';

builder.objectRef<RefusalOf<'INVALID_AMOUNT'>>('InvalidAmount').implement({
  description: 'A text is not an amount.',
  interfaces,
  authScopes,
  fields: (t) => ({
    field: t.exposeString('field', { description: field }),
    text: t.exposeString('text', { description: 'What was given, cut to 60 characters.' }),
    reason: t.exposeString('reason', { description: 'What is wrong with it, as `DECIMAL_COMMA`.' }),
  }),
});

builder.objectRef<RefusalOf<'INVALID_SCALE'>>('InvalidScale').implement({
  description: 'An amount has more decimals than its currency: it is refused, never rounded.',
  interfaces,
  authScopes,
  fields: (t) => ({
    field: t.exposeString('field', { description: field }),
    text: t.exposeString('text', { description: 'What was given.' }),
    currency: t.exposeString('currency', { description: 'The currency of the fiscal year.' }),
    allowed: t.exposeInt('allowed', { description: 'How many decimals the currency has.' }),
    given: t.exposeInt('given', { description: 'How many were given.' }),
  }),
});

builder.objectRef<RefusalOf<'NOT_POSITIVE'>>('NotPositive').implement({
  description: 'An amount must be greater than zero.',
  interfaces,
  authScopes,
  fields: (t) => ({
    field: t.exposeString('field', { description: field }),
    text: t.exposeString('text', { description: 'What was given.' }),
  }),
});

builder.objectRef<RefusalOf<'INVALID_PERCENT'>>('InvalidPercent').implement({
  description: 'A text is not a percentage: plain digits below 1000, with at most four decimals.',
  interfaces,
  authScopes,
  fields: (t) => ({
    field: t.exposeString('field', { description: field }),
    text: t.exposeString('text', { description: 'What was given, cut to 60 characters.' }),
  }),
});

builder.objectRef<RefusalOf<'INVALID_PACE'>>('InvalidPace').implement({
  description: 'A pace has either caps or shares, one for each of its windows, and shares something.',
  interfaces,
  authScopes,
  fields: (t) => ({
    reason: t.exposeString('reason', { description: 'What is wrong with it, as `ONE_FOR_EACH_WINDOW`.' }),
    windows: t.exposeInt('windows', { description: 'How many windows the year has.' }),
  }),
});

builder.objectRef<RefusalOf<'INVALID_PERIOD'>>('InvalidPeriod').implement({
  description: 'A period ends before it begins.',
  interfaces,
  authScopes,
  fields: (t) => ({
    from: t.exposeString('from', { description: 'Its first date.' }),
    until: t.exposeString('until', { description: 'Its last date.' }),
  }),
});

builder.objectRef<RefusalOf<'INVALID_TEXT'>>('InvalidText').implement({
  description:
    'A text is blank, too long or holds what no text may hold; a code or reference could be taken for another one.',
  interfaces,
  authScopes,
  fields: (t) => ({
    field: t.exposeString('field', { description: field }),
    reason: t.exposeString('reason', { description: 'What is wrong with it, as `TOO_LONG`.' }),
    longest: t.exposeInt('longest', { description: 'How many characters it may have.' }),
  }),
});

builder.objectRef<RefusalOf<'INVALID_DATE'>>('InvalidDate').implement({
  description: 'A text is not a day that exists.',
  interfaces,
  authScopes,
  fields: (t) => ({ text: t.exposeString('text', { description: 'What was given, cut to 60 characters.' }) }),
});

builder.objectRef<RefusalOf<'INVALID_FISCAL_YEAR'>>('InvalidFiscalYear').implement({
  description: 'Year and first month make no fiscal year.',
  interfaces,
  authScopes,
  fields: (t) => ({
    field: t.exposeString('field', { description: field }),
    text: t.exposeString('text', { description: 'What was given.' }),
  }),
});

builder.objectRef<RefusalOf<'UNKNOWN_CURRENCY'>>('UnknownCurrency').implement({
  description: 'A text is not the code of a currency.',
  interfaces,
  authScopes,
  fields: (t) => ({ text: t.exposeString('text', { description: 'What was given.' }) }),
});

builder.objectRef<RefusalOf<'NO_CHARGES'>>('NoCharges').implement({
  description: 'No charge is named.',
  interfaces,
  authScopes,
});

builder.objectRef<RefusalOf<'CHARGE_NAMED_TWICE'>>('ChargeNamedTwice').implement({
  description: 'A charge is named twice in one list.',
  interfaces,
  authScopes,
  fields: (t) => ({ chargeId: t.exposeID('chargeId', { description: 'The charge.' }) }),
});

builder.objectRef<RefusalOf<'DIMENSION_NAMED_TWICE'>>('DimensionNamedTwice').implement({
  description: 'A line has one code in a dimension; two are given.',
  interfaces,
  authScopes,
  fields: (t) => ({ dimension: t.exposeString('dimension', { description: 'The dimension, as `nature`.' }) }),
});
