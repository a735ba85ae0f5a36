import { type AuthorityMode, type Distribution, type FiscalYearState, profileOf } from 'budget-core';
import { builder } from '../builder.ts';
import { snapshotOf } from '../context.ts';
import { FiscalYearType } from '../nouns.ts';
import { ProfileType } from './profile.ts';

export const AuthorityModeEnum = builder.enumType('AuthorityMode', {
  description: 'How many authorities a budget knows.',
  values: {
    SINGLE: { description: 'One authority decides, as in most countries.' },
    DUAL: { description: 'Commitment and payment authority apart, as in France.' },
  } as const satisfies Record<AuthorityMode, { description: string }>,
});

export const DistributionEnum = builder.enumType('Distribution', {
  description: 'Whether more may be handed out below a node than its explicit limit.',
  values: {
    FREE: { description: 'It may: the limit binds when it is spent.' },
    STRICT: { description: 'It may not: handing it out is refused.' },
  } as const satisfies Record<Distribution, { description: string }>,
});

const FiscalYearStateEnum = builder.enumType('FiscalYearState', {
  description: 'Where a fiscal year stands.',
  values: {
    PREPARATION: { description: 'Being set up: nothing is spent.' },
    OPEN: { description: 'Takes every act.' },
    CLOSING: { description: 'Takes no new commitment any more; what was committed is seen through.' },
    CLOSED: { description: 'Takes the payment of what was approved, and nothing else.' },
  } as const satisfies Record<FiscalYearState, { description: string }>,
});

FiscalYearType.implement({
  description: 'The span that an authorisation is valid for (exercice).',
  authScopes: { may: 'readFigures' },
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The calendar year of its first day.' }),
    firstMonth: t.exposeInt('firstMonth', { description: 'The month it begins in: 1 is January, 4 April.' }),
    currency: t.exposeString('currency', { description: 'ISO 4217 code of the currency of all its amounts.' }),
    mode: t.expose('mode', { type: AuthorityModeEnum, description: 'One authority or two.' }),
    distribution: t.expose('distribution', { type: DistributionEnum, description: 'How strictly limits distribute.' }),
    directExpenseNatures: t.exposeStringList('directExpenseNatures', {
      description: 'The natures of lines that may be expensed without a commitment.',
    }),
    profile: t.field({
      type: ProfileType,
      description: 'The rules of a country that it was opened under, in the version of that day.',
      resolve: (year) => profileOf(year),
    }),
    state: t.expose('state', { type: FiscalYearStateEnum, description: 'Where the year stands.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why the last step of its closing was taken back; null: it never was.',
    }),
    version: t.exposeInt('version', { description: 'Counts the changes of the year.' }),
  }),
});

builder.queryField('fiscalYears', (t) =>
  t.field({
    type: [FiscalYearType],
    description: 'All fiscal years, in their order.',
    authScopes: { may: 'readFigures' },
    resolve: (_root, _arguments, context) => snapshotOf(context).fiscalYears(),
  }),
);
