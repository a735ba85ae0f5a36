import type { Statement } from '../reads/session.ts';

/**
 * What is ordered under a framework is what its orders hold, reserved or firm: the sum of the entries on their charges
 * (D-32). A charge counts for the framework that its commitment names.
 */
export const orderedAgainstEntries: Statement = {
  name: 'verify-frameworks',
  text: `
    with held (framework_id, amount) as (
      select charge.framework_id, sum(entry.amount)
      from journal_entry entry
      join commitment_charge charge on charge.organisation_id = $1 and charge.id = entry.charge_id
      where entry.organisation_id = $1 and entry.stage in ('RESERVED', 'COMMITTED')
        and charge.framework_id is not null
      group by charge.framework_id
    )
    select 'ORDERED' as kind, framework.id::text as subject, 'ordered' as figure, framework.ordered::text as kept,
      coalesce(held.amount, 0)::text as expected
    from framework
    left join held on held.framework_id = framework.id
    where framework.organisation_id = $1 and framework.ordered <> coalesce(held.amount, 0)
    union all
    select 'ORDERED', charge.id::text, 'framework', charge.framework_id::text, commitment.framework_id::text
    from commitment
    join commitment_charge charge
      on charge.organisation_id = $1 and charge.commitment_id = commitment.id
      and charge.content_version = commitment.content_version
    where commitment.organisation_id = $1 and charge.framework_id is distinct from commitment.framework_id
    order by subject`,
};
