import type { ActDefinition } from '../act.ts';
import type { YearVersionInput } from './year-version-input.ts';

export const beginFiscalYearClosing: ActDefinition<YearVersionInput> = {
  name: 'beginFiscalYearClosing',
  wanted: () => ({ fiscalYears: true }),
  command: ({ year, expectedVersion }) => ({ kind: 'BeginFiscalYearClosing', year, expectedVersion }),
};
