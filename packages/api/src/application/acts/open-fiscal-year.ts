import type { AuthorityMode, Distribution } from 'budget-core';
import type { ActDefinition } from '../act.ts';

export interface OpenFiscalYearInput {
  readonly year: number;
  /** Absent: without the rules of any country. */
  readonly profile?: string | null | undefined;
  /** Absent, as what follows: as the profile has it. */
  readonly firstMonth?: number | null | undefined;
  readonly currency: string;
  readonly mode?: AuthorityMode | null | undefined;
  readonly distribution?: Distribution | null | undefined;
  /** Absent: every expense needs a commitment. */
  readonly directExpenseNatures?: readonly string[] | null | undefined;
}

export const openFiscalYear: ActDefinition<OpenFiscalYearInput> = {
  name: 'openFiscalYear',
  wanted: () => ({}),
  command: (input) => ({ kind: 'OpenFiscalYear', ...newFiscalYear(input) }),
};

/** What a year is to be like, in a command. */
export function newFiscalYear(input: OpenFiscalYearInput) {
  const { year, profile, firstMonth, currency, mode, distribution, directExpenseNatures } = input;
  return {
    year,
    profile: profile ?? 'generic',
    firstMonth: firstMonth ?? null,
    currency,
    mode: mode ?? null,
    distribution: distribution ?? null,
    directExpenseNatures: directExpenseNatures ?? [],
  };
}
