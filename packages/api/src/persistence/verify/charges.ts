import type { Statement } from '../reads/session.ts';

/** The life of a charge is the sum of its entries. */
export const chargesAgainstEntries: Statement = {
  name: 'verify-charges',
  text: `
    with of_charge (charge_id, stage, amount) as (
      select charge_id, replace(stage, 'CARRIED_IN', 'COMMITTED'), sum(amount) from journal_entry
      where organisation_id = $1 and charge_id is not null group by 1, 2
    )
    select 'CHARGE' as kind, charge.id::text as subject, lower(figure.stage) as figure, figure.amount::text as kept,
      coalesce(of_charge.amount, 0)::text as expected
    from commitment_charge charge
    cross join lateral (values
      ('COMMITTED', charge.committed), ('CERTIFIED', charge.certified), ('EXPENSED', charge.expensed),
      ('PAID', charge.paid), ('RECOVERABLE', charge.recoverable)
    ) figure (stage, amount)
    left join of_charge on of_charge.charge_id = charge.id and of_charge.stage = figure.stage
    where charge.organisation_id = $1 and figure.amount <> coalesce(of_charge.amount, 0)
    order by charge.id, figure.stage`,
};

/** A commitment or an expense is the sum of its charges, to the cent (D-20). */
export const amountsAgainstCharges: Statement = {
  name: 'verify-content',
  text: `
    select 'CONTENT' as kind, noun.id::text as subject, 'amount' as figure, noun.amount::text as kept,
      noun.charged::text as expected
    from (
      select commitment.id, commitment.amount, (
        select sum(charge.amount) from commitment_charge charge
        where charge.organisation_id = $1 and charge.commitment_id = commitment.id
          and charge.content_version = commitment.content_version) as charged
      from commitment where commitment.organisation_id = $1
      union all
      select expense.id, expense.amount, (
        select sum(charge.claimed) from expense_charge charge
        where charge.organisation_id = $1 and charge.expense_id = expense.id) as charged
      from expense where expense.organisation_id = $1
    ) noun
    where noun.amount is distinct from noun.charged
    order by noun.id`,
};

/**
 * A commitment holds all of its amount, or nothing of it, or once closed what is expensed (D-21, D-26, D-29); and
 * what is asked of it by amendments that nobody decided yet (D-25).
 */
export const statesAgainstEntries: Statement = {
  name: 'verify-held',
  text: `
    with held (commitment_id, stage, amount) as (
      select charge.commitment_id, entry.stage, sum(entry.amount)
      from journal_entry entry
      join commitment_charge charge on charge.organisation_id = $1 and charge.id = entry.charge_id
      where entry.organisation_id = $1 and entry.stage in ('RESERVED', 'COMMITTED', 'CARRIED_IN')
      group by charge.commitment_id, entry.stage
    )
    select 'HELD' as kind, commitment.id::text as subject, lower(stage.name) as figure,
      coalesce(held.amount, 0)::text as kept, stage.expected::text
    from commitment
    cross join lateral (values
      ('RESERVED', case when commitment.state = 'SUBMITTED' then commitment.amount else 0 end + (
        select coalesce(sum(charge.increase), 0)
        from commitment_amendment amendment
        join commitment_amendment_charge charge
          on charge.organisation_id = $1 and charge.amendment_id = amendment.id
        where amendment.organisation_id = $1 and amendment.commitment_id = commitment.id
          and amendment.state = 'SUBMITTED')),
      (case when commitment.origin_year is null then 'COMMITTED' else 'CARRIED_IN' end,
        case commitment.state
          when 'APPROVED' then commitment.amount
          when 'CLOSED' then (
            select sum(charge.expensed) from commitment_charge charge
            where charge.organisation_id = $1 and charge.commitment_id = commitment.id)
          else 0 end),
      (case when commitment.origin_year is null then 'CARRIED_IN' else 'COMMITTED' end, 0)
    ) stage (name, expected)
    left join held on held.commitment_id = commitment.id and held.stage = stage.name
    where commitment.organisation_id = $1 and coalesce(held.amount, 0) <> stage.expected
    order by commitment.id, stage.name`,
};

/**
 * What no commitment bears is, of each charge, what its expense says: certified and expensed less what was credited, on
 * both sides, until it is reversed (D-46).
 */
export const directChargesAgainstEntries: Statement = {
  name: 'verify-direct-charges',
  text: `
    with of_charge (charge_id, authority, stage, amount) as (
      select charge_id, authority, stage, sum(amount) from journal_entry
      where organisation_id = $1 and charge_id is not null group by charge_id, authority, stage
    )
    select 'CHARGE' as kind, charge.charge_id::text as subject, lower(figure.authority || ' ' || figure.stage) as figure,
      coalesce(of_charge.amount, 0)::text as kept, figure.amount::text as expected
    from expense
    join expense_charge charge on charge.organisation_id = $1 and charge.expense_id = expense.id
    cross join lateral (select case expense.state when 'REVERSED' then 0 else 1 end as stands) life
    cross join lateral (values
      ('PAYMENT', 'CERTIFIED', life.stands * (charge.certified - charge.credited)),
      ('PAYMENT', 'EXPENSED', life.stands * (charge.approved - charge.credited)),
      ('COMMITMENT', 'EXPENSED', life.stands * (charge.approved - charge.credited)),
      ('PAYMENT', 'PAID', case expense.state
        when 'PAID' then charge.approved - charge.credited + charge.recoverable else 0 end),
      ('PAYMENT', 'RECOVERABLE', charge.recoverable)
    ) figure (authority, stage, amount)
    left join of_charge on of_charge.charge_id = charge.charge_id
      and of_charge.authority = figure.authority and of_charge.stage = figure.stage
    where expense.organisation_id = $1 and expense.commitment_id is null
      and figure.amount <> coalesce(of_charge.amount, 0)
    order by charge.charge_id, figure.authority, figure.stage`,
};
