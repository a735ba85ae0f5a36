import type { ActDefinition } from '../act.ts';
import { newFiscalYear, type OpenFiscalYearInput } from './open-fiscal-year.ts';

export const prepareFiscalYear: ActDefinition<OpenFiscalYearInput> = {
  name: 'prepareFiscalYear',
  wanted: () => ({}),
  command: (input) => ({ kind: 'PrepareFiscalYear', ...newFiscalYear(input) }),
};
