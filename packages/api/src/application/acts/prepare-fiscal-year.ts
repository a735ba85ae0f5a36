import type { ActDefinition } from '../act.ts';
import type { OpenFiscalYearInput } from './open-fiscal-year.ts';

export const prepareFiscalYear: ActDefinition<OpenFiscalYearInput> = {
  name: 'prepareFiscalYear',
  wanted: () => ({}),
  command: ({ year, firstMonth, currency, mode, distribution }) => ({
    kind: 'PrepareFiscalYear',
    year,
    firstMonth,
    currency,
    mode,
    distribution,
  }),
};
