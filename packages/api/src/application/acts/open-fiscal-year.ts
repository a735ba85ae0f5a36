import type { AuthorityMode, Distribution } from 'budget-core';
import type { ActDefinition } from '../act.ts';

export interface OpenFiscalYearInput {
  readonly year: number;
  readonly firstMonth: number;
  readonly currency: string;
  readonly mode: AuthorityMode;
  readonly distribution: Distribution;
}

export const openFiscalYear: ActDefinition<OpenFiscalYearInput> = {
  name: 'openFiscalYear',
  wanted: () => ({}),
  command: ({ year, firstMonth, currency, mode, distribution }) => ({
    kind: 'OpenFiscalYear',
    year,
    firstMonth,
    currency,
    mode,
    distribution,
  }),
};
