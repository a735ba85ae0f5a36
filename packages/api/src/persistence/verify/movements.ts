import type { Statement } from '../reads/session.ts';

/** What a line holds back is what pending movements would take from it (D-84). */
export const heldAgainstMovements: Statement = {
  name: 'verify-movements-held',
  text: `
    with pending (line_id, authority, amount) as (
      select leg.line_id, movement.authority, sum(leg.amount)
      from budget_movement movement
      join budget_movement_leg leg
        on leg.organisation_id = movement.organisation_id and leg.movement_id = movement.id
      where movement.organisation_id = $1 and movement.state = 'PROPOSED' and leg.side = 'TAKEN_FROM'
      group by leg.line_id, movement.authority
    )
    select 'HELD' as kind, line.code as subject, figure.name as figure, figure.kept::text as kept,
      coalesce(pending.amount, 0)::text as expected
    from line_balance balance
    join budget_line line on line.organisation_id = balance.organisation_id and line.id = balance.line_id
    cross join lateral (values
      ('own_commitment_held', 'COMMITMENT', balance.own_commitment_held),
      ('own_payment_held', 'PAYMENT', balance.own_payment_held)
    ) figure (name, authority, kept)
    left join pending on pending.line_id = balance.line_id and pending.authority = figure.authority
    where balance.organisation_id = $1 and figure.kept <> coalesce(pending.amount, 0)
    order by line.code, figure.name`,
};

/** A transfer gives what it takes, to the cent (D-81). */
export const transfersAgainstLegs: Statement = {
  name: 'verify-transfers',
  text: `
    select 'CONTENT' as kind, movement.id::text as subject, 'given' as figure, sides.given::text as kept,
      sides.taken::text as expected
    from budget_movement movement
    cross join lateral (
      select coalesce(sum(leg.amount) filter (where leg.side = 'GIVEN_TO'), 0) as given,
        coalesce(sum(leg.amount) filter (where leg.side = 'TAKEN_FROM'), 0) as taken
      from budget_movement_leg leg
      where leg.organisation_id = movement.organisation_id and leg.movement_id = movement.id
    ) sides
    where movement.organisation_id = $1 and movement.kind = 'TRANSFER' and sides.given <> sides.taken
    order by movement.id`,
};

/** Towards a cap on transfers counts what a transfer moves, and never what takes one back (D-85). */
export const cappedAgainstTransfers: Statement = {
  name: 'verify-capped-transfers',
  text: `
    select 'CONTENT' as kind, movement.id::text as subject, 'capped' as figure, sum(leg.amount)::text as kept,
      '0' as expected
    from budget_movement movement
    join budget_movement_leg leg on leg.organisation_id = movement.organisation_id and leg.movement_id = movement.id
    where movement.organisation_id = $1 and leg.capped
      and (movement.kind <> 'TRANSFER' or movement.reverses is not null)
    group by movement.id
    order by movement.id`,
};
