import { Amount, type CapWindowUnit, type CurrencyCode, type SpendingCap } from 'budget-core';
import type { Recorded } from '../../application/recorded.ts';

/** Of `spending_cap cap`. */
export const spendingCapColumns = `
  cap.id, cap.fiscal_year as "fiscalYear", cap.line_id as "lineId", cap.kind, cap.name, cap.mode,
  cap.limit_amount as "limit", cap.window_unit as "windowUnit", cap.window_days as "windowDays", cap.acts,
  cap.valid_from::text as "validFrom", cap.valid_until::text as "validUntil", cap.legal_reference as "legalReference",
  cap.in_force as "inForce", cap.version`;

export interface SpendingCapRow extends Omit<Recorded<SpendingCap>, 'window'> {
  readonly windowUnit: CapWindowUnit | null;
  readonly windowDays: number | null;
}

export function toSpendingCap(row: SpendingCapRow, currency: CurrencyCode): SpendingCap {
  return {
    id: row.id,
    fiscalYear: row.fiscalYear,
    lineId: row.lineId,
    kind: row.kind,
    name: row.name,
    mode: row.mode,
    limit: Amount.of(row.limit, currency),
    window: row.windowUnit === null ? null : { unit: row.windowUnit, days: row.windowDays },
    acts: row.acts,
    validFrom: row.validFrom,
    validUntil: row.validUntil,
    legalReference: row.legalReference,
    inForce: row.inForce,
    version: row.version,
  };
}
