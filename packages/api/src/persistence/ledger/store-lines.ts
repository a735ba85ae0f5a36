import { minorUnitOf } from 'budget-core';
import type { BatchChanges } from './batch-changes.ts';
import { type FilledPart, fill, type Part } from './part.ts';
import { sortChanges } from './sort-changes.ts';

const newFiscalYears: Part = {
  name: 'new_fiscal_year',
  mark: 'y',
  text: (rows) => `
insert into fiscal_year (
  organisation_id, year, first_month, currency, decimals, mode, distribution, direct_expense_natures,
  profile, profile_version, state, reason, version)
select $1, year, "firstMonth", currency, decimals, mode, distribution, "directExpenseNatures",
  profile, "profileVersion", state, reason, version
from json_to_recordset(${rows}) as new (
  year integer, "firstMonth" integer, currency text, decimals integer, mode text, distribution text,
  "directExpenseNatures" text[], profile text, "profileVersion" integer, state text, reason text, version integer)`,
};

const changedFiscalYears: Part = {
  name: 'changed_fiscal_year',
  mark: 'w',
  guarded: true,
  text: (rows) => `
update fiscal_year year set state = changed.state, reason = changed.reason, version = changed.version
from json_to_recordset(${rows}) as changed (id integer, "keptVersion" integer, state text, reason text, version integer)
where year.organisation_id = $1 and year.year = changed.id and year.version = changed."keptVersion"
returning 1`,
};

const newLines: Part = {
  name: 'new_budget_line',
  mark: 'l',
  text: (rows) => `
insert into budget_line (
  organisation_id, id, fiscal_year, code, label_fr, label_en, parent_id, path, classifications, leaf, state, version)
select $1, id, "fiscalYear", code, labels ->> 'fr', labels ->> 'en', "parentId", path, classifications, leaf, state,
  version
from json_to_recordset(${rows}) as new (
  id uuid, "fiscalYear" integer, code text, labels json, "parentId" uuid, path uuid[],
  classifications jsonb, leaf boolean, state text, version integer)`,
};

const changedLines: Part = {
  name: 'changed_budget_line',
  mark: 'L',
  guarded: true,
  text: (rows) => `
update budget_line line set leaf = changed.leaf, state = changed.state, version = changed.version
from json_to_recordset(${rows}) as changed (
  id uuid, "keptVersion" integer, leaf boolean, state text, version integer)
where line.organisation_id = $1 and line.id = changed.id and line.version = changed."keptVersion"
returning 1`,
};

const changedControls: Part = {
  name: 'changed_spending_control',
  mark: 'C',
  guarded: true,
  text: (rows) => `
update spending_control control set in_force = changed."inForce", version = changed.version
from json_to_recordset(${rows}) as changed (id uuid, "keptVersion" integer, "inForce" boolean, version integer)
where control.organisation_id = $1 and control.id = changed.id and control.version = changed."keptVersion"
returning 1`,
};

/** One control at most of each name is in force at a node and authority. */
const newControls: Part = {
  name: 'new_spending_control',
  mark: 'c',
  after: changedControls.name,
  text: (rows) => `
insert into spending_control (
  organisation_id, id, fiscal_year, line_id, authority, name, mode, origin, limit_amount, tolerance_percent,
  tolerance_amount, counted_stages, thresholds, valid_from, valid_until, override_cap, pace, legal_reference,
  in_force, version)
select $1, id, "fiscalYear", "lineId", authority, name, mode, origin, "limit", (tolerance ->> 'percent')::numeric,
  (tolerance ->> 'amount')::numeric, "countedStages", thresholds, "validFrom", "validUntil", "overrideCap", pace, "legalReference",
  "inForce", version
from json_to_recordset(${rows}) as new (
  id uuid, "fiscalYear" integer, "lineId" uuid, authority text, name text, mode text, origin text,
  "limit" numeric, tolerance json, "countedStages" text[], thresholds jsonb, "validFrom" date, "validUntil" date,
  "overrideCap" numeric, pace jsonb, "legalReference" text, "inForce" boolean, version integer)`,
};

export function fiscalYearParts(
  { fiscalYears }: BatchChanges,
  keptVersions: ReadonlyMap<string, number>,
): readonly FilledPart[] {
  const years = [...fiscalYears.values()].map((year) => ({ ...year, id: String(year.year) }));
  const { added, changed } = sortChanges(years, keptVersions);
  return [
    ...fill(
      newFiscalYears,
      added.map((year) => ({ ...year, decimals: minorUnitOf(year.currency) })),
    ),
    ...fill(changedFiscalYears, changed),
  ];
}

export function lineParts({ lines }: BatchChanges, keptVersions: ReadonlyMap<string, number>): readonly FilledPart[] {
  const { added, changed } = sortChanges(lines.values(), keptVersions);
  return [...fill(newLines, added), ...fill(changedLines, changed)];
}

export function controlParts(
  { controls }: BatchChanges,
  keptVersions: ReadonlyMap<string, number>,
): readonly FilledPart[] {
  const { added, changed } = sortChanges(controls.values(), keptVersions);
  return [...fill(changedControls, changed), ...fill(newControls, added)];
}
