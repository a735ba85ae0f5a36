import type { Situation } from '../book/decision.ts';
import type { BudgetLineId } from '../ids.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { NotFound, OutsideFiscalYear } from '../verdict/refusal.ts';
import type { BudgetLine } from './budget-line.ts';

/** The line that an act is about: it exists and belongs to the year of the act's date. */
export function findLine(
  { state, context, fiscalYear }: Situation,
  lineId: BudgetLineId,
): Outcome<BudgetLine, NotFound | OutsideFiscalYear> {
  const line = state.lines.get(lineId);
  if (!line) return refuse({ kind: 'NOT_FOUND', noun: 'BudgetLine', id: lineId });
  if (line.fiscalYear !== fiscalYear.year) {
    const date = context.effectiveDate;
    return refuse({ kind: 'OUTSIDE_FISCAL_YEAR', fiscalYear: line.fiscalYear, date });
  }
  return accept(line);
}
