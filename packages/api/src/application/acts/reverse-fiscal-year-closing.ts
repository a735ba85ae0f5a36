import type { ActDefinition } from '../act.ts';
import type { YearVersionInput } from './year-version-input.ts';

interface ReverseFiscalYearClosingInput extends YearVersionInput {
  readonly reason: string;
}

export const reverseFiscalYearClosing: ActDefinition<ReverseFiscalYearClosingInput> = {
  name: 'reverseFiscalYearClosing',
  wanted: () => ({ fiscalYears: true }),
  command: ({ year, expectedVersion, reason }) => ({
    kind: 'ReverseFiscalYearClosing',
    year,
    expectedVersion,
    reason,
  }),
};
