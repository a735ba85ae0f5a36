import type { Statement } from '../reads/session.ts';

/** A cap has the terms of the act that set it, and stands until an act withdraws it or puts another in its place. */
export const capsAgainstActs: Statement = {
  name: 'verify-caps',
  text: `
    select 'CAP' as kind, cap.id::text as subject, figure.name as figure, figure.kept, figure.expected
    from spending_cap cap
    left join act made on made.organisation_id = $1 and made.subject_noun = 'SpendingCap'
      and made.subject_id = cap.id::text and made.kind = 'SetSpendingCap' and made.accepted
    cross join lateral (
      select not exists (
        select from act ending
        where ending.organisation_id = $1 and ending.accepted and ending.subject_noun = 'SpendingCap' and (
          ending.kind = 'WithdrawSpendingCap' and ending.subject_id = cap.id::text
          or ending.kind = 'SetSpendingCap' and ending.sequence > made.sequence
            and ending.command ->> 'lineId' = cap.line_id::text and ending.command ->> 'cap' = cap.kind
            and ending.command ->> 'name' is not distinct from cap.name)
      ) as stands
    ) now
    cross join lateral (values
      ('kind', cap.kind, made.command ->> 'cap'),
      ('line', cap.line_id::text, made.command ->> 'lineId'),
      ('mode', cap.mode, made.command ->> 'mode'),
      ('limit', trim_scale(cap.limit_amount)::text, trim_scale((made.command ->> 'limit')::numeric)::text),
      ('in force', cap.in_force::text, now.stands::text)
    ) figure (name, kept, expected)
    where cap.organisation_id = $1 and figure.kept is distinct from figure.expected
    order by cap.id, figure.name`,
};

/** The day on which a commitment counts under caps is that of the act that submitted it last. */
export const submissionsAgainstActs: Statement = {
  name: 'verify-submissions',
  text: `
    with submitted (id, day) as (
      select distinct on (subject_id) subject_id, effective_date from act
      where organisation_id = $1 and accepted and kind in ('RecordCommitment', 'SubmitCommitment')
      order by subject_id, sequence desc
    )
    select 'CONTENT' as kind, commitment.id::text as subject, 'submitted on' as figure,
      commitment.submitted_on::text as kept, submitted.day::text as expected
    from commitment
    left join submitted on submitted.id = commitment.id::text
    where commitment.organisation_id = $1 and commitment.submitted_on is distinct from submitted.day
    order by commitment.id`,
};
