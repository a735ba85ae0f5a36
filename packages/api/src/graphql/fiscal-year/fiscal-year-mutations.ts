import type { Decided } from '../../application/act.ts';
import { openFiscalYear } from '../../application/acts/open-fiscal-year.ts';
import { prepareFiscalYear } from '../../application/acts/prepare-fiscal-year.ts';
import { actHeader, type InputFields } from '../act/act-input.ts';
import { ActPayload, acceptedId } from '../act/act-payload.ts';
import { perform } from '../act/perform.ts';
import { builder } from '../builder.ts';
import { loadersOf } from '../context.ts';
import { FiscalYearType } from '../nouns.ts';
import { AuthorityModeEnum, DistributionEnum } from './fiscal-year.ts';

export const FiscalYearPayload = builder.objectRef<Decided>('FiscalYearPayload').implement({
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

function newYear(t: InputFields) {
  return {
    ...actHeader(t),
    year: t.int({ description: 'The calendar year of its first day.' }),
    profile: t.string({
      required: false,
      description: 'The country whose rules it is under, by the name of its profile; absent: none.',
    }),
    firstMonth: t.int({
      required: false,
      description: 'The month it begins in: 1 is January, 4 April. Absent: as the profile has it.',
    }),
    currency: t.string({ description: 'ISO 4217 code of the currency of all its amounts, as `EUR`.' }),
    mode: t.field({
      type: AuthorityModeEnum,
      required: false,
      description: 'One authority or two. Absent: as the profile has it.',
    }),
    distribution: t.field({
      type: DistributionEnum,
      required: false,
      description: 'How strictly limits distribute. Absent: as the profile has it.',
    }),
    directExpenseNatures: t.stringList({
      required: false,
      description: 'The natures of lines that may be expensed without a commitment; absent: none.',
    }),
  };
}

const OpenFiscalYearInput = builder.inputType('OpenFiscalYearInput', {
  description: 'A fiscal year to open.',
  fields: newYear,
});

const PrepareFiscalYearInput = builder.inputType('PrepareFiscalYearInput', {
  description: 'A fiscal year to set up.',
  fields: newYear,
});

builder.mutationFields((t) => ({
  openFiscalYear: t.field({
    type: FiscalYearPayload,
    description: 'Opens a fiscal year: from then on it takes lines, authority and acts.',
    authScopes: { may: 'openFiscalYear' },
    args: { input: t.arg({ type: OpenFiscalYearInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(openFiscalYear, input, context),
  }),
  prepareFiscalYear: t.field({
    type: FiscalYearPayload,
    description: 'Sets a fiscal year up: it takes lines, authority, controls and movements, and nothing is spent.',
    authScopes: { may: 'prepareFiscalYear' },
    args: { input: t.arg({ type: PrepareFiscalYearInput, description: 'The act.' }) },
    resolve: (_root, { input }, context) => perform(prepareFiscalYear, input, context),
  }),
}));
