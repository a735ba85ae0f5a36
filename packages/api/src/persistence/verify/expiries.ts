import type { Statement } from '../reads/session.ts';

/**
 * A reservation that runs out is given back by the system, whole, on the day after its last one, and the system does
 * nothing else (D-31).
 */
export const expiriesAgainstEntries: Statement = {
  name: 'verify-expiries',
  text: `
    with expiry (id, sequence, actor_id, effective_date, kind, commitment_id, expires_on) as (
      select id, sequence, actor_id, effective_date, kind, subject_id, (command ->> 'expiresOn')::date
      from act where organisation_id = $1 and (kind = 'ExpireReservation' or actor_id = 'system')
    ), reserved (act_id, amount) as (
      select entry.act_id,
        sum(sum(entry.amount)) over (partition by charge.commitment_id order by act.sequence)
      from journal_entry entry
      join act on act.organisation_id = $1 and act.id = entry.act_id
      join commitment_charge charge on charge.organisation_id = $1 and charge.id = entry.charge_id
      where entry.organisation_id = $1 and entry.stage = 'RESERVED'
        and charge.commitment_id::text in (select commitment_id from expiry)
      group by charge.commitment_id, entry.act_id, act.sequence
    )
    select 'EXPIRY' as kind, expiry.id::text as subject, figure.name as figure, figure.kept, figure.expected
    from expiry
    left join reserved on reserved.act_id = expiry.id
    cross join lateral (values
      ('actor', expiry.actor_id, case expiry.kind when 'ExpireReservation' then 'system' end),
      ('effective date', expiry.effective_date::text, (expiry.expires_on + 1)::text),
      ('reserved', trim_scale(reserved.amount)::text, '0')
    ) figure (name, kept, expected)
    where figure.kept is distinct from figure.expected
    order by expiry.sequence, figure.name`,
};
