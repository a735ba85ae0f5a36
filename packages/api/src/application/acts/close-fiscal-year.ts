import type { ActDefinition } from '../act.ts';
import type { YearVersionInput } from './year-version-input.ts';

export const closeFiscalYear: ActDefinition<YearVersionInput> = {
  name: 'closeFiscalYear',
  wanted: () => ({ fiscalYears: true }),
  command: ({ year, expectedVersion }) => ({ kind: 'CloseFiscalYear', year, expectedVersion }),
};
