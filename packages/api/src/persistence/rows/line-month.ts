import { Amount, type BudgetLineId, type CurrencyCode, type Month } from 'budget-core';
import type { ConsumedMonth } from '../../application/reads.ts';

/** Of `line_month month`. */
export const lineMonthColumns = `
  month.line_id as "lineId", to_char(month.month, 'YYYY-MM') as month, month.reserved, month.committed,
  month.expensed_without_commitment as "expensedWithoutCommitment", month.expensed`;

export interface LineMonthRow {
  readonly lineId: BudgetLineId;
  readonly month: Month;
  readonly reserved: string;
  readonly committed: string;
  readonly expensedWithoutCommitment: string;
  readonly expensed: string;
}

export function toConsumedMonth(row: LineMonthRow, currency: CurrencyCode): ConsumedMonth {
  const amount = (text: string): Amount => Amount.of(text, currency);
  return {
    lineId: row.lineId,
    month: row.month,
    consumed: {
      reserved: amount(row.reserved),
      committed: amount(row.committed),
      expensedWithoutCommitment: amount(row.expensedWithoutCommitment),
      expensed: amount(row.expensed),
    },
  };
}
