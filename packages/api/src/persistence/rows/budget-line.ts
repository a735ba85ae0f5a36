import type { BudgetLine } from 'budget-core';

/** Of `budget_line line`. */
export const budgetLineColumns = `
  line.id, line.fiscal_year as "fiscalYear", line.code, line.label_fr as "labelFr", line.label_en as "labelEn",
  line.parent_id as "parentId", line.path, line.classifications, line.leaf, line.state, line.version`;

export interface BudgetLineRow extends Omit<BudgetLine, 'labels'> {
  readonly labelFr: string;
  readonly labelEn: string;
}

export function toBudgetLine(row: BudgetLineRow): BudgetLine {
  return {
    id: row.id,
    fiscalYear: row.fiscalYear,
    code: row.code,
    labels: { fr: row.labelFr, en: row.labelEn },
    parentId: row.parentId,
    path: row.path,
    classifications: row.classifications,
    leaf: row.leaf,
    state: row.state,
    version: row.version,
  };
}
