import type { ActDefinition } from '../act.ts';
import type { YearVersionInput } from './year-version-input.ts';

export const openPreparedFiscalYear: ActDefinition<YearVersionInput> = {
  name: 'openPreparedFiscalYear',
  wanted: () => ({ fiscalYears: true }),
  command: ({ year, expectedVersion }) => ({ kind: 'OpenPreparedFiscalYear', year, expectedVersion }),
};
