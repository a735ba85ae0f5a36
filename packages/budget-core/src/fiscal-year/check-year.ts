import type { Situation } from '../book/decision.ts';
import type { OutsideFiscalYear } from '../verdict/refusal.ts';

/** Sees that what an act is about belongs to the year of the act's date (D-90). */
export function checkYear({ context, fiscalYear }: Situation, yearOfNoun: number): OutsideFiscalYear | null {
  if (yearOfNoun === fiscalYear.year) return null;
  return { kind: 'OUTSIDE_FISCAL_YEAR', fiscalYear: yearOfNoun, date: context.effectiveDate };
}
