import { Amount, type Commitment, type CommitmentCharge, type CurrencyCode } from 'budget-core';
import type { Recorded } from '../../application/recorded.ts';

/** Of `commitment`. Amounts leave JSON as text: as JSON numbers they would become binary ones. */
export const commitmentColumns = `
  commitment.id, commitment.fiscal_year as "fiscalYear", commitment.origin_year as "originYear",
  commitment.reference, commitment.payee_id as "payeeId",
  commitment.framework_id as "frameworkId",
  commitment.purpose, commitment.state, commitment.amount, commitment.payment_schedule as "paymentSchedule",
  commitment.expires_on::text as "expiresOn",
  commitment.effective_date::text as "effectiveDate", commitment.created_by as "createdBy",
  commitment.last_edited_by as "lastEditedBy", commitment.submitted_by as "submittedBy",
  commitment.submitted_on::text as "submittedOn", commitment.approved_by as "approvedBy", commitment.reason, commitment.version,
  (select json_agg(json_build_object(
      'id', charge.id, 'lineId', charge.line_id, 'amount', charge.amount::text, 'committed', charge.committed::text,
      'certified', charge.certified::text, 'expensed', charge.expensed::text, 'paid', charge.paid::text,
      'recoverable', charge.recoverable::text)
    order by charge.position)
    from commitment_charge charge
    where charge.organisation_id = commitment.organisation_id and charge.commitment_id = commitment.id
      and charge.content_version = commitment.content_version) as charges`;

export type CommitmentRow = Recorded<Commitment>;

export function toCommitment(row: CommitmentRow, currency: CurrencyCode): Commitment {
  return {
    id: row.id,
    fiscalYear: row.fiscalYear,
    originYear: row.originYear,
    reference: row.reference,
    payeeId: row.payeeId,
    frameworkId: row.frameworkId,
    purpose: row.purpose,
    state: row.state,
    amount: Amount.of(row.amount, currency),
    paymentSchedule: row.paymentSchedule.map(({ dueOn, amount }) => ({ dueOn, amount: Amount.of(amount, currency) })),
    charges: row.charges.map((charge) => toCharge(charge, currency)),
    expiresOn: row.expiresOn,
    effectiveDate: row.effectiveDate,
    createdBy: row.createdBy,
    lastEditedBy: row.lastEditedBy,
    submittedBy: row.submittedBy,
    submittedOn: row.submittedOn,
    approvedBy: row.approvedBy,
    reason: row.reason,
    version: row.version,
  };
}

function toCharge(row: Recorded<CommitmentCharge>, currency: CurrencyCode): CommitmentCharge {
  return {
    id: row.id,
    lineId: row.lineId,
    amount: Amount.of(row.amount, currency),
    committed: Amount.of(row.committed, currency),
    certified: Amount.of(row.certified, currency),
    expensed: Amount.of(row.expensed, currency),
    paid: Amount.of(row.paid, currency),
    recoverable: Amount.of(row.recoverable, currency),
  };
}
