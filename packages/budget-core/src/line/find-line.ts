import type { Situation } from '../book/decision.ts';
import type { BudgetLineId } from '../ids.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { NotFound, OutsideFiscalYear, VersionConflict } from '../verdict/refusal.ts';
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

interface SeenLine {
  readonly lineId: BudgetLineId;
  readonly expectedVersion: number;
}

/** The line that an act changes, as the caller saw it (D-30). */
export function findSeenLine(
  situation: Situation,
  { lineId, expectedVersion }: SeenLine,
): Outcome<BudgetLine, NotFound | OutsideFiscalYear | VersionConflict> {
  const found = findLine(situation, lineId);
  if (!found.ok || found.value.version === expectedVersion) return found;
  const { version: actual } = found.value;
  return refuse({ kind: 'VERSION_CONFLICT', noun: 'BudgetLine', expected: expectedVersion, actual });
}
