import { Amount, type CurrencyCode, type Framework } from 'budget-core';
import type { Recorded } from '../../application/recorded.ts';

/** Of `framework`, which belongs to no year and says its currency itself. */
export const frameworkColumns = `
  framework.id, framework.reference, framework.payee_id as "payeeId", framework.purpose, framework.currency,
  framework.maximum, framework.ordered, framework.valid_from::text as "validFrom",
  framework.valid_until::text as "validUntil", framework.state, framework.recorded_by as "recordedBy",
  framework.approved_by as "approvedBy", framework.reason, framework.version`;

export interface FrameworkRow extends Recorded<Framework> {
  readonly currency: CurrencyCode;
}

export function toFramework(row: FrameworkRow): Framework {
  return {
    id: row.id,
    reference: row.reference,
    payeeId: row.payeeId,
    purpose: row.purpose,
    maximum: Amount.of(row.maximum, row.currency),
    ordered: Amount.of(row.ordered, row.currency),
    validFrom: row.validFrom,
    validUntil: row.validUntil,
    state: row.state,
    recordedBy: row.recordedBy,
    approvedBy: row.approvedBy,
    reason: row.reason,
    version: row.version,
  };
}
