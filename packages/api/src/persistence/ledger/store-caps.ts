import type { SpendingCap } from 'budget-core';
import type { BatchChanges } from './batch-changes.ts';
import { type FilledPart, fill, type Part } from './part.ts';
import { sortChanges } from './sort-changes.ts';

const changedCaps: Part = {
  name: 'changed_spending_cap',
  mark: 'K',
  guarded: true,
  text: (rows) => `
update spending_cap cap set in_force = changed."inForce", version = changed.version
from json_to_recordset(${rows}) as changed (id uuid, "keptVersion" integer, "inForce" boolean, version integer)
where cap.organisation_id = $1 and cap.id = changed.id and cap.version = changed."keptVersion"
returning 1`,
};

/** One cap at most of each name is in force at a node and of a kind. */
const newCaps: Part = {
  name: 'new_spending_cap',
  mark: 'k',
  after: changedCaps.name,
  text: (rows) => `
insert into spending_cap (
  organisation_id, id, fiscal_year, line_id, kind, name, mode, limit_amount, window_unit, window_days, acts, valid_from,
  valid_until, legal_reference, in_force, version)
select $1, id, "fiscalYear", "lineId", kind, name, mode, "limit", "windowUnit", "windowDays", acts, "validFrom",
  "validUntil", "legalReference", "inForce", version
from json_to_recordset(${rows}) as new (
  id uuid, "fiscalYear" integer, "lineId" uuid, kind text, name text, mode text, "limit" numeric, "windowUnit" text,
  "windowDays" integer, acts integer, "validFrom" date, "validUntil" date, "legalReference" text, "inForce" boolean,
  version integer)`,
};

export function capParts({ caps }: BatchChanges, keptVersions: ReadonlyMap<string, number>): readonly FilledPart[] {
  const { added, changed } = sortChanges(caps.values(), keptVersions);
  return [...fill(changedCaps, changed), ...fill(newCaps, added.map(rowOf))];
}

function rowOf({ window, ...cap }: SpendingCap): object {
  return { ...cap, windowUnit: window?.unit, windowDays: window?.days };
}
