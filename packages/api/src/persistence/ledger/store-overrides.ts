import type { Override } from 'budget-core';
import type { BatchChanges } from './batch-changes.ts';
import { type FilledPart, fill, type Part } from './part.ts';
import { sortChanges } from './sort-changes.ts';

const newOverrides: Part = {
  name: 'new_spending_override',
  mark: 'x',
  text: (rows) => `
insert into spending_override (
  organisation_id, id, fiscal_year, line_id, authority, control_id, act_kind, subject_id, subject_version, amount, reason,
  granted_by, used_by, excess, version)
select $1, id, "fiscalYear", "lineId", authority, "controlId", "actKind", "subjectId", "subjectVersion", amount, reason,
  "grantedBy", "usedBy", excess, version
from json_to_recordset(${rows}) as new (
  id uuid, "fiscalYear" integer, "lineId" uuid, authority text, "controlId" uuid, "actKind" text, "subjectId" uuid,
  "subjectVersion" integer, amount numeric, reason text, "grantedBy" text, "usedBy" uuid, excess numeric,
  version integer)`,
};

const usedOverrides: Part = {
  name: 'used_spending_override',
  mark: 'X',
  guarded: true,
  text: (rows) => `
update spending_override override set used_by = used."usedBy", excess = used.excess, version = used.version
from json_to_recordset(${rows}) as used (
  id uuid, "keptVersion" integer, "usedBy" uuid, excess numeric, version integer)
where override.organisation_id = $1 and override.id = used.id and override.version = used."keptVersion"
returning 1`,
};

export function overrideParts(
  { overrides }: BatchChanges,
  keptVersions: ReadonlyMap<string, number>,
): readonly FilledPart[] {
  const { added, changed } = sortChanges(overrides.values(), keptVersions);
  return [...fill(newOverrides, added.map(rowOf)), ...fill(usedOverrides, changed)];
}

function rowOf({ act, ...override }: Override): object {
  return { ...override, actKind: act.kind, subjectId: act.subjectId, subjectVersion: act.expectedVersion };
}
