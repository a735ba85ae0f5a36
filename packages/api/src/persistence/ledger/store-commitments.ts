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
  organisation_id, id, fiscal_year, origin_year, reference, payee_id, purpose, state, amount, effective_date, created_by,
  last_edited_by, submitted_by, approved_by, reason, version, recorded_at)
select $1, id, "fiscalYear", "originYear", reference, "payeeId", purpose, state, amount, "effectiveDate", "createdBy",
  "lastEditedBy", "submittedBy", "approvedBy", reason, version, "recordedAt"
from json_to_recordset(${rows}) as new (
  id uuid, "fiscalYear" integer, "originYear" integer, reference text, "payeeId" uuid, purpose text, state text,
  amount numeric, "effectiveDate" date, "createdBy" text, "lastEditedBy" text, "submittedBy" text, "approvedBy" text, reason text,
  version integer, "recordedAt" timestamptz)`,
};

const changedCommitments: Part = {
  name: 'changed_commitment',
  mark: 'M',
  guarded: true,
  text: (rows) => `
update commitment set
  reference = changed.reference, payee_id = changed."payeeId", purpose = changed.purpose, state = changed.state,
  amount = changed.amount, effective_date = changed."effectiveDate", last_edited_by = changed."lastEditedBy",
  submitted_by = changed."submittedBy", approved_by = changed."approvedBy", reason = changed.reason,
  version = changed.version
from json_to_recordset(${rows}) as changed (
  id uuid, "keptVersion" integer, reference text, "payeeId" uuid, purpose text, state text, amount numeric,
  "effectiveDate" date, "lastEditedBy" text, "submittedBy" text, "approvedBy" text, reason text, version integer)
where commitment.organisation_id = $1 and commitment.id = changed.id and commitment.version = changed."keptVersion"
returning 1`,
};

/** Kept, since entries point at them; an edited commitment has other charges from now on. */
const replacedCharges: Part = {
  name: 'replaced_charge',
  mark: 'R',
  text: (rows) => `
update commitment_charge charge set replaced = true
from json_to_recordset(${rows}) as edited (id uuid)
where charge.organisation_id = $1 and charge.commitment_id = edited.id and not charge.replaced
returning 1`,
};

/** A position of a commitment is taken once. */
const newCharges: Part = {
  name: 'new_charge',
  mark: 'h',
  after: replacedCharges.name,
  text: (rows) => `
insert into commitment_charge (organisation_id, id, commitment_id, position, line_id, amount)
select $1, id, "commitmentId", position, "lineId", amount
from json_to_recordset(${rows}) as new (
  id uuid, "commitmentId" uuid, position integer, "lineId" uuid, amount numeric)`,
};

/** What was carried in is as much as is stated of it now. */
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
  { commitments, writtenCommitments, broughtIn, recordedAt }: BatchChanges,
  keptVersions: ReadonlyMap<string, number>,
): readonly FilledPart[] {
  const { added, changed } = sortChanges(commitments.values(), keptVersions);
  const written = [...added, ...changed].filter(({ id }) => writtenCommitments.has(id));
  const carried = added.filter(({ id }) => broughtIn.has(id));
  return [
    ...fill(
      newCommitments,
      added.map(({ charges: _, ...commitment }) => ({
        ...commitment,
        recordedAt: recordedAt.get(commitment.id),
      })),
    ),
    ...fill(
      changedCommitments,
      changed.map(({ charges: _, ...commitment }) => commitment),
    ),
    ...fill(
      replacedCharges,
      changed.filter(({ id }) => writtenCommitments.has(id)).map(({ id }) => ({ id })),
    ),
    ...fill(
      newCharges,
      [...written, ...carried].flatMap(({ id: commitmentId, charges }) =>
        charges.map(({ id, lineId, amount }, position) => ({ id, commitmentId, position, lineId, amount })),
      ),
    ),
    ...fill(
      changedCharges,
      changed
        .filter(({ id }) => broughtIn.has(id))
        .flatMap(({ charges }) => charges.map(({ id, amount }) => ({ id, amount }))),
    ),
  ];
}
