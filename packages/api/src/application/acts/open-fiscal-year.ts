import type { AuthorityMode, Distribution } from 'budget-core';
import type { ActDefinition } from '../act.ts';

export interface OpenFiscalYearInput {
  readonly year: number;
  readonly firstMonth: number;
  readonly currency: string;
  readonly mode: AuthorityMode;
  readonly distribution: Distribution;
  /** Absent: every expense needs a commitment. */
  readonly directExpenseNatures?: readonly string[] | null | undefined;
}

export const openFiscalYear: ActDefinition<OpenFiscalYearInput> = {
  name: 'openFiscalYear',
  wanted: () => ({}),
  command: ({ year, firstMonth, currency, mode, distribution, directExpenseNatures }) => ({
    kind: 'OpenFiscalYear',
    year,
    firstMonth,
    currency,
    mode,
    distribution,
    directExpenseNatures: directExpenseNatures ?? [],
  }),
};
