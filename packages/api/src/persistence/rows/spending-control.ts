import { Amount, type CurrencyCode, type Pace, type SpendingControl } from 'budget-core';
import type { Recorded } from '../../application/recorded.ts';

/** Of `spending_control control`. */
export const spendingControlColumns = `
  control.id, control.fiscal_year as "fiscalYear", control.line_id as "lineId", control.authority, control.name,
  control.mode,
  control.origin, control.limit_amount as "limit", control.counted_stages as "countedStages",
  control.tolerance_percent as "tolerancePercent", control.tolerance_amount as "toleranceAmount", control.thresholds,
  control.valid_from::text as "validFrom", control.valid_until::text as "validUntil",
  control.override_cap as "overrideCap", control.pace, control.legal_reference as "legalReference", control.in_force as "inForce", control.version`;

export interface SpendingControlRow extends Omit<Recorded<SpendingControl>, 'tolerance'> {
  readonly tolerancePercent: string | null;
  readonly toleranceAmount: string | null;
}

export function toSpendingControl(row: SpendingControlRow, currency: CurrencyCode): SpendingControl {
  return {
    id: row.id,
    fiscalYear: row.fiscalYear,
    lineId: row.lineId,
    authority: row.authority,
    name: row.name,
    mode: row.mode,
    origin: row.origin,
    limit: row.limit === null ? null : Amount.of(row.limit, currency),
    pace: row.pace === null ? null : toPace(row.pace, currency),
    tolerance: {
      percent: row.tolerancePercent,
      amount: row.toleranceAmount === null ? null : Amount.of(row.toleranceAmount, currency),
    },
    countedStages: row.countedStages,
    thresholds: row.thresholds,
    validFrom: row.validFrom,
    validUntil: row.validUntil,
    overrideCap: row.overrideCap === null ? null : Amount.of(row.overrideCap, currency),
    legalReference: row.legalReference,
    inForce: row.inForce,
    version: row.version,
  };
}

function toPace(row: Recorded<Pace>, currency: CurrencyCode): Pace {
  if (row.kind === 'CUMULATIVE') return row;
  const caps = row.caps.map(({ percent, amount }) => ({
    percent,
    amount: amount === null ? null : Amount.of(amount, currency),
  }));
  return { ...row, caps };
}
