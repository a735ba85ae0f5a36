import type { BudgetMovement, MovementLeg } from 'budget-core';
import type { BatchChanges } from './batch-changes.ts';
import { type FilledPart, fill, type Part } from './part.ts';
import { sortChanges } from './sort-changes.ts';

const newDecisions: Part = {
  name: 'new_budget_decision',
  mark: 'd',
  text: (rows) => `
insert into budget_decision (
  organisation_id, id, fiscal_year, number, taken_by, decided_on, legal_reference, document_reference, recorded_by,
  version)
select $1, id, "fiscalYear", number, "takenBy", "decidedOn", "legalReference", "documentReference", "recordedBy",
  version
from json_to_recordset(${rows}) as new (
  id uuid, "fiscalYear" integer, number text, "takenBy" text, "decidedOn" date, "legalReference" text,
  "documentReference" text, "recordedBy" text, version integer)`,
};

const newMovements: Part = {
  name: 'new_budget_movement',
  mark: 'v',
  text: (rows) => `
insert into budget_movement (
  organisation_id, id, fiscal_year, kind, authority, decision_id, reverses, state, proposed_by, approved_by, reason,
  version, recorded_at)
select $1, id, "fiscalYear", kind, authority, "decisionId", reverses, state, "proposedBy", "approvedBy", reason,
  version, "recordedAt"
from json_to_recordset(${rows}) as new (
  id uuid, "fiscalYear" integer, kind text, authority text, "decisionId" uuid, reverses uuid, state text,
  "proposedBy" text, "approvedBy" text, reason text, version integer, "recordedAt" timestamptz)`,
};

const changedMovements: Part = {
  name: 'changed_budget_movement',
  mark: 'V',
  guarded: true,
  text: (rows) => `
update budget_movement movement set
  state = changed.state, approved_by = changed."approvedBy", reason = changed.reason, version = changed.version
from json_to_recordset(${rows}) as changed (
  id uuid, "keptVersion" integer, state text, "approvedBy" text, reason text, version integer)
where movement.organisation_id = $1 and movement.id = changed.id and movement.version = changed."keptVersion"
returning 1`,
};

const newLegs: Part = {
  name: 'new_budget_movement_leg',
  mark: 'g',
  text: (rows) => `
insert into budget_movement_leg (organisation_id, movement_id, side, position, line_id, amount, capped)
select $1, "movementId", side, position, "lineId", amount, capped
from json_to_recordset(${rows}) as new (
  "movementId" uuid, side text, position integer, "lineId" uuid, amount numeric, capped boolean)`,
};

export function movementParts(
  { decisions, movements, recordedAt }: BatchChanges,
  keptVersions: ReadonlyMap<string, number>,
): readonly FilledPart[] {
  const { added, changed } = sortChanges(movements.values(), keptVersions);
  return [
    ...fill(newDecisions, [...decisions.values()]),
    ...fill(
      newMovements,
      added.map((movement) => ({ ...withoutLegs(movement), recordedAt: recordedAt.get(movement.id) })),
    ),
    ...fill(changedMovements, changed.map(withoutLegs)),
    ...fill(newLegs, added.flatMap(legRows)),
  ];
}

function withoutLegs({ takenFrom: _, givenTo: __, ...movement }: BudgetMovement): object {
  return movement;
}

function legRows({ id: movementId, takenFrom, givenTo }: BudgetMovement): readonly object[] {
  const rows = (side: 'TAKEN_FROM' | 'GIVEN_TO', legs: readonly MovementLeg[]) =>
    legs.map((leg, position) => ({ movementId, side, position, ...leg }));
  return [...rows('TAKEN_FROM', takenFrom), ...rows('GIVEN_TO', givenTo)];
}
