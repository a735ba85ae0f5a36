import { Amount, type BudgetMovement, type CurrencyCode, type MovementLeg } from 'budget-core';
import type { Recorded } from '../../application/recorded.ts';

/** Of `budget_movement movement`. Amounts leave JSON as text: as JSON numbers they would become binary ones. */
export const budgetMovementColumns = `
  movement.id, movement.fiscal_year as "fiscalYear", movement.kind, movement.authority,
  movement.decision_id as "decisionId", movement.reverses, movement.state, movement.proposed_by as "proposedBy",
  movement.approved_by as "approvedBy", movement.reason, movement.version,
  ${legs('TAKEN_FROM')} as "takenFrom", ${legs('GIVEN_TO')} as "givenTo"`;

function legs(side: 'TAKEN_FROM' | 'GIVEN_TO'): string {
  return `coalesce((
    select json_agg(json_build_object('lineId', leg.line_id, 'amount', leg.amount::text, 'capped', leg.capped) order by leg.position)
    from budget_movement_leg leg
    where leg.organisation_id = movement.organisation_id and leg.movement_id = movement.id
      and leg.side = '${side}'), '[]')`;
}

export type BudgetMovementRow = Recorded<BudgetMovement>;

export function toBudgetMovement(row: BudgetMovementRow, currency: CurrencyCode): BudgetMovement {
  return {
    id: row.id,
    fiscalYear: row.fiscalYear,
    kind: row.kind,
    authority: row.authority,
    decisionId: row.decisionId,
    takenFrom: row.takenFrom.map((leg) => toLeg(leg, currency)),
    givenTo: row.givenTo.map((leg) => toLeg(leg, currency)),
    reverses: row.reverses,
    state: row.state,
    proposedBy: row.proposedBy,
    approvedBy: row.approvedBy,
    reason: row.reason,
    version: row.version,
  };
}

function toLeg({ lineId, amount, capped }: Recorded<MovementLeg>, currency: CurrencyCode): MovementLeg {
  return { lineId, amount: Amount.of(amount, currency), capped };
}
