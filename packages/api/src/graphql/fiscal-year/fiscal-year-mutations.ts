import type { Decided } from '../../application/act.ts';
import { openFiscalYear } from '../../application/acts/open-fiscal-year.ts';
import { actHeader } from '../act/act-input.ts';
import { ActPayload, acceptedId } from '../act/act-payload.ts';
import { perform } from '../act/perform.ts';
import { builder } from '../builder.ts';
import { loadersOf } from '../context.ts';
import { FiscalYearType } from '../nouns.ts';
import { AuthorityModeEnum, DistributionEnum } from './fiscal-year.ts';

const FiscalYearPayload = builder.objectRef<Decided>('FiscalYearPayload').implement({
  description: 'What an act on a fiscal year answers.',
  interfaces: [ActPayload],
  authScopes: { may: 'readVerdicts' },
  fields: (t) => ({
    fiscalYear: t.field({
      type: FiscalYearType,
      nullable: true,
      description: 'The year as it is now; null where the act was refused.',
      resolve: (decided, _arguments, context) => {
        const year = acceptedId(decided);
        return year === null ? null : loadersOf(context).fiscalYear.load(Number(year));
      },
    }),
  }),
});

const OpenFiscalYearInput = builder.inputType('OpenFiscalYearInput', {
  description: 'A fiscal year to open.',
  fields: (t) => ({
    ...actHeader(t),
    year: t.int({ description: 'The calendar year of its first day.' }),
    firstMonth: t.int({ defaultValue: 1, description: 'The month it begins in: 1 is January, 4 April.' }),
    currency: t.string({ description: 'ISO 4217 code of the currency of all its amounts, as `EUR`.' }),
    mode: t.field({ type: AuthorityModeEnum, description: 'One authority or two.' }),
    distribution: t.field({
      type: DistributionEnum,
      defaultValue: 'FREE',
      description: 'How strictly limits distribute.',
    }),
    directExpenseNatures: t.stringList({
      required: false,
      description: 'The natures of lines that may be expensed without a commitment; absent: none.',
    }),
  }),
});

builder.mutationField('openFiscalYear', (t) =>
  t.field({
    type: FiscalYearPayload,
    description: 'Opens a fiscal year: from then on it takes lines, authority and acts.',
    authScopes: { may: 'openFiscalYear' },
    args: { input: t.arg({ type: OpenFiscalYearInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(openFiscalYear, input, context),
  }),
);
