import { type AmendmentCharge, Amount, type CommitmentAmendment, type CurrencyCode } from 'budget-core';
import type { Recorded } from '../../application/recorded.ts';

/** Of `amendment`. Amounts leave JSON as text: as JSON numbers they would become binary ones. */
export const amendmentColumns = `
  amendment.id, amendment.commitment_id as "commitmentId", amendment.fiscal_year as "fiscalYear", amendment.purpose,
  amendment.state, amendment.effective_date::text as "effectiveDate", amendment.recorded_by as "recordedBy",
  amendment.approved_by as "approvedBy", amendment.reason, amendment.version,
  (select json_agg(json_build_object(
      'chargeId', charge.charge_id, 'lineId', charge.line_id, 'increase', charge.increase::text,
      'decrease', charge.decrease::text)
    order by charge.position)
    from commitment_amendment_charge charge
    where charge.organisation_id = amendment.organisation_id and charge.amendment_id = amendment.id) as charges`;

export type AmendmentRow = Recorded<CommitmentAmendment>;

export function toAmendment(row: AmendmentRow, currency: CurrencyCode): CommitmentAmendment {
  return {
    id: row.id,
    commitmentId: row.commitmentId,
    fiscalYear: row.fiscalYear,
    purpose: row.purpose,
    state: row.state,
    charges: row.charges.map((charge) => toCharge(charge, currency)),
    effectiveDate: row.effectiveDate,
    recordedBy: row.recordedBy,
    approvedBy: row.approvedBy,
    reason: row.reason,
    version: row.version,
  };
}

function toCharge(row: Recorded<AmendmentCharge>, currency: CurrencyCode): AmendmentCharge {
  return {
    chargeId: row.chargeId,
    lineId: row.lineId,
    increase: Amount.of(row.increase, currency),
    decrease: Amount.of(row.decrease, currency),
  };
}
