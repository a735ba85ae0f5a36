import type { Commitment } from 'budget-core';
import type { BatchChanges } from './batch-changes.ts';
import { type FilledPart, fill, type Part } from './part.ts';
import { sortChanges } from './sort-changes.ts';

const newPayees: Part = {
  name: 'new_payee',
  mark: 'p',
  text: (rows) => `
insert into payee (organisation_id, id, reference, name, version)
select $1, id, reference, name, version
from json_to_recordset(${rows}) as new (id uuid, reference text, name text, version integer)`,
};

const newCommitments: Part = {
  name: 'new_commitment',
  mark: 'm',
  text: (rows) => `
insert into commitment (
  organisation_id, id, fiscal_year, origin_year, reference, payee_id, framework_id, purpose, state, amount,
  payment_schedule, expires_on, effective_date, created_by, last_edited_by, submitted_by, submitted_on, approved_by,
  reason, version, content_version, recorded_at)
select $1, id, "fiscalYear", "originYear", reference, "payeeId", "frameworkId", purpose, state, amount,
  "paymentSchedule", "expiresOn", "effectiveDate", "createdBy", "lastEditedBy", "submittedBy", "submittedOn", "approvedBy",
  reason, version, "contentVersion", "recordedAt"
from json_to_recordset(${rows}) as new (
  id uuid, "fiscalYear" integer, "originYear" integer, reference text, "payeeId" uuid, "frameworkId" uuid, purpose text, state text,
  amount numeric, "paymentSchedule" jsonb, "expiresOn" date, "effectiveDate" date, "createdBy" text,
  "lastEditedBy" text, "submittedBy" text, "submittedOn" date, "approvedBy" text, reason text, version integer,
  "contentVersion" integer, "recordedAt" timestamptz)`,
};

const changedCommitments: Part = {
  name: 'changed_commitment',
  mark: 'M',
  guarded: true,
  text: (rows) => `
update commitment set
  reference = changed.reference, payee_id = changed."payeeId", framework_id = changed."frameworkId", purpose = changed.purpose, state = changed.state,
  amount = changed.amount, payment_schedule = changed."paymentSchedule",
  expires_on = changed."expiresOn", effective_date = changed."effectiveDate", last_edited_by = changed."lastEditedBy",
  submitted_by = changed."submittedBy", submitted_on = changed."submittedOn", approved_by = changed."approvedBy", reason = changed.reason,
  version = changed.version, content_version = coalesce(changed."contentVersion", commitment.content_version)
from json_to_recordset(${rows}) as changed (
  id uuid, "keptVersion" integer, reference text, "payeeId" uuid, "frameworkId" uuid, purpose text, state text, amount numeric,
  "paymentSchedule" jsonb, "expiresOn" date, "effectiveDate" date, "lastEditedBy" text, "submittedBy" text,
  "submittedOn" date, "approvedBy" text, reason text, version integer, "contentVersion" integer)
where commitment.organisation_id = $1 and commitment.id = changed.id and commitment.version = changed."keptVersion"
returning 1`,
};

/** Those of an earlier content are kept, since entries point at them. */
const newCharges: Part = {
  name: 'new_charge',
  mark: 'h',
  text: (rows) => `
insert into commitment_charge (
  organisation_id, id, commitment_id, content_version, position, line_id, framework_id, amount)
select $1, id, "commitmentId", "contentVersion", position, "lineId", "frameworkId", amount
from json_to_recordset(${rows}) as new (
  id uuid, "commitmentId" uuid, "contentVersion" integer, position integer, "lineId" uuid,
  "frameworkId" uuid, amount numeric)`,
};

/** A charge is as firm as its commitment says now: released in part, amended, or stated anew by an import. */
const changedCharges: Part = {
  name: 'changed_charge',
  mark: 'H',
  guarded: true,
  text: (rows) => `
update commitment_charge charge set amount = changed.amount
from json_to_recordset(${rows}) as changed (id uuid, amount numeric)
where charge.organisation_id = $1 and charge.id = changed.id
returning 1`,
};

export function payeeParts({ payees }: BatchChanges): readonly FilledPart[] {
  return fill(newPayees, [...payees.values()]);
}

export function commitmentParts(
  { commitments, contentVersions, broughtIn, firmedAnew, recordedAt }: BatchChanges,
  keptVersions: ReadonlyMap<string, number>,
): readonly FilledPart[] {
  const { added, changed } = sortChanges(commitments.values(), keptVersions);
  return [
    ...fill(
      newCommitments,
      added.map(({ charges: _, ...commitment }) => ({
        ...commitment,
        contentVersion: contentVersions.get(commitment.id),
        recordedAt: recordedAt.get(commitment.id),
      })),
    ),
    ...fill(
      changedCommitments,
      changed.map(({ charges: _, ...commitment }) => ({
        ...commitment,
        contentVersion: contentVersions.get(commitment.id),
      })),
    ),
    ...fill(
      newCharges,
      [...added, ...changed].flatMap((commitment) => chargeRows(commitment, contentVersions.get(commitment.id))),
    ),
    ...fill(
      changedCharges,
      changed
        .filter(({ id }) => broughtIn.has(id) || (firmedAnew.has(id) && !contentVersions.has(id)))
        .flatMap(({ charges }) => charges.map(({ id, amount }) => ({ id, amount }))),
    ),
  ];
}

function chargeRows({ id, frameworkId, charges }: Commitment, contentVersion: number | undefined): readonly object[] {
  if (contentVersion === undefined) return [];
  return charges.map(({ id: chargeId, lineId, amount }, position) => ({
    id: chargeId,
    commitmentId: id,
    contentVersion,
    position,
    lineId,
    frameworkId,
    amount,
  }));
}
