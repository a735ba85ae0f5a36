import type { BatchChanges } from './batch-changes.ts';
import { type FilledPart, fill, type Part } from './part.ts';
import { sortChanges } from './sort-changes.ts';

/** What is ordered follows the journal. */
const newFrameworks: Part = {
  name: 'new_framework',
  mark: 'f',
  text: (rows) => `
insert into framework (
  organisation_id, id, reference, payee_id, purpose, currency, maximum, valid_from, valid_until, state, recorded_by,
  approved_by, reason, version, recorded_at)
select $1, id, reference, "payeeId", purpose, currency, maximum, "validFrom", "validUntil", state, "recordedBy",
  "approvedBy", reason, version, "recordedAt"
from json_to_recordset(${rows}) as new (
  id uuid, reference text, "payeeId" uuid, purpose text, currency text, maximum numeric, "validFrom" date,
  "validUntil" date, state text, "recordedBy" text, "approvedBy" text, reason text, version integer,
  "recordedAt" timestamptz)`,
};

const changedFrameworks: Part = {
  name: 'changed_framework',
  mark: 'F',
  guarded: true,
  text: (rows) => `
update framework set
  state = changed.state, approved_by = changed."approvedBy", reason = changed.reason, version = changed.version
from json_to_recordset(${rows}) as changed (
  id uuid, "keptVersion" integer, state text, "approvedBy" text, reason text, version integer)
where framework.organisation_id = $1 and framework.id = changed.id and framework.version = changed."keptVersion"
returning 1`,
};

export function frameworkParts(
  { frameworks, recordedAt }: BatchChanges,
  keptVersions: ReadonlyMap<string, number>,
): readonly FilledPart[] {
  const { added, changed } = sortChanges(frameworks.values(), keptVersions);
  return [
    ...fill(
      newFrameworks,
      added.map((framework) => ({
        ...framework,
        currency: framework.maximum.currency,
        recordedAt: recordedAt.get(framework.id),
      })),
    ),
    ...fill(changedFrameworks, changed),
  ];
}
