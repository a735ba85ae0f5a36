import type { BatchChanges } from './batch-changes.ts';
import { type FilledPart, fill, type Part } from './part.ts';
import { sortChanges } from './sort-changes.ts';

const newAmendments: Part = {
  name: 'new_amendment',
  mark: 'd',
  text: (rows) => `
insert into commitment_amendment (
  organisation_id, id, commitment_id, fiscal_year, purpose, state, effective_date, recorded_by, approved_by, reason,
  version, recorded_at)
select $1, id, "commitmentId", "fiscalYear", purpose, state, "effectiveDate", "recordedBy", "approvedBy", reason,
  version, "recordedAt"
from json_to_recordset(${rows}) as new (
  id uuid, "commitmentId" uuid, "fiscalYear" integer, purpose text, state text, "effectiveDate" date,
  "recordedBy" text, "approvedBy" text, reason text, version integer, "recordedAt" timestamptz)`,
};

const changedAmendments: Part = {
  name: 'changed_amendment',
  mark: 'D',
  guarded: true,
  text: (rows) => `
update commitment_amendment amendment set
  state = changed.state, approved_by = changed."approvedBy", reason = changed.reason, version = changed.version
from json_to_recordset(${rows}) as changed (
  id uuid, "keptVersion" integer, state text, "approvedBy" text, reason text, version integer)
where amendment.organisation_id = $1 and amendment.id = changed.id and amendment.version = changed."keptVersion"
returning 1`,
};

const newAmendmentCharges: Part = {
  name: 'new_amendment_charge',
  mark: 'g',
  text: (rows) => `
insert into commitment_amendment_charge (
  organisation_id, amendment_id, charge_id, line_id, position, increase, decrease)
select $1, "amendmentId", "chargeId", "lineId", position, increase, decrease
from json_to_recordset(${rows}) as new (
  "amendmentId" uuid, "chargeId" uuid, "lineId" uuid, position integer, increase numeric, decrease numeric)`,
};

/** The charges of an amendment are written with it and never again. */
export function amendmentParts(
  { amendments, recordedAt }: BatchChanges,
  keptVersions: ReadonlyMap<string, number>,
): readonly FilledPart[] {
  const { added, changed } = sortChanges(amendments.values(), keptVersions);
  return [
    ...fill(
      newAmendments,
      added.map(({ charges: _, ...amendment }) => ({ ...amendment, recordedAt: recordedAt.get(amendment.id) })),
    ),
    ...fill(
      changedAmendments,
      changed.map(({ charges: _, ...amendment }) => amendment),
    ),
    ...fill(
      newAmendmentCharges,
      added.flatMap(({ id: amendmentId, charges }) =>
        charges.map((charge, position) => ({ amendmentId, position, ...charge })),
      ),
    ),
  ];
}
