import { type BookState, pathOf } from '../book/state.ts';
import type { FiscalYear } from '../fiscal-year/fiscal-year.ts';
import type { BudgetLineId } from '../ids.ts';
import type { LineNotOpen, NoBudgetLine, OutsideFiscalYear } from '../verdict/refusal.ts';
import type { BudgetLine } from './budget-line.ts';

/**
 * Sees that every line may take new consumption (D-14): it exists, is of the year, a leaf, and open with
 * every node above it.
 *
 * @returns null, or the first of `NO_BUDGET_LINE`, `OUTSIDE_FISCAL_YEAR`, `LINE_NOT_OPEN`
 */
export function checkLines(
  state: BookState,
  fiscalYear: FiscalYear,
  date: string,
  lineIds: readonly BudgetLineId[],
): NoBudgetLine | OutsideFiscalYear | LineNotOpen | null {
  for (const lineId of lineIds) {
    const line = state.lines.get(lineId);
    if (!line) return { kind: 'NO_BUDGET_LINE', line: lineId };
    if (line.fiscalYear !== fiscalYear.year) {
      return { kind: 'OUTSIDE_FISCAL_YEAR', fiscalYear: line.fiscalYear, date };
    }
    const closed = notOpen(state, line);
    if (closed) return closed;
  }
  return null;
}

function notOpen(state: BookState, line: BudgetLine): LineNotOpen | null {
  if (!line.leaf) return { kind: 'LINE_NOT_OPEN', code: line.code, reason: 'NOT_A_LEAF' };
  for (const node of pathOf(state, line.id).toReversed()) {
    if (node.state !== 'OPEN') return { kind: 'LINE_NOT_OPEN', code: node.code, reason: node.state };
  }
  return null;
}
