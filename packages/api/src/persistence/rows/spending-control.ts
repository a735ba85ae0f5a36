import { Amount, type CurrencyCode, type SpendingControl } from 'budget-core';
import type { Recorded } from '../../application/recorded.ts';

/** Of `spending_control control`. */
export const spendingControlColumns = `
  control.id, control.fiscal_year as "fiscalYear", control.line_id as "lineId", control.authority, control.mode,
  control.origin, control.limit_amount as "limit", control.counted_stages as "countedStages",
  control.legal_reference as "legalReference", control.in_force as "inForce", control.version`;

export type SpendingControlRow = Recorded<SpendingControl>;

export function toSpendingControl(row: SpendingControlRow, currency: CurrencyCode): SpendingControl {
  return {
    id: row.id,
    fiscalYear: row.fiscalYear,
    lineId: row.lineId,
    authority: row.authority,
    mode: row.mode,
    origin: row.origin,
    limit: row.limit === null ? null : Amount.of(row.limit, currency),
    countedStages: row.countedStages,
    legalReference: row.legalReference,
    inForce: row.inForce,
    version: row.version,
  };
}
