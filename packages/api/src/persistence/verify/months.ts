import { consumingEntry, monthOfEntry, sumsOfMonth } from '../migrations/0003/pace.ts';
import type { Statement } from '../reads/session.ts';

/** What the months of a node hold is what the entries of their dates at and below it add up to (D-67). */
export const monthsAgainstEntries: Statement = {
  name: 'verify-months',
  text: `
    with expected (line_id, month, reserved, committed, expensed_without_commitment, expensed) as (
      select balance.line_id, ${monthOfEntry}, ${sumsOfMonth}
      from line_balance balance
      join budget_line line on line.organisation_id = $1 and balance.line_id = any (line.path)
      join journal_entry entry on entry.organisation_id = $1 and entry.line_id = line.id
      where balance.organisation_id = $1 and balance.paced and ${consumingEntry}
      group by 1, 2
    ), kept as (
      select * from line_month where organisation_id = $1
    )
    select 'MONTH' as kind, line.code as subject, figure.name || ' ' || to_char(month, 'YYYY-MM') as figure,
      figure.kept::text as kept, figure.expected::text as expected
    from kept
    full join expected using (line_id, month)
    join budget_line line on line.organisation_id = $1 and line.id = line_id
    cross join lateral (values
      ('reserved', kept.reserved, expected.reserved), ('committed', kept.committed, expected.committed),
      ('expensed_without_commitment', kept.expensed_without_commitment, expected.expensed_without_commitment),
      ('expensed', kept.expensed, expected.expensed)
    ) figure (name, kept, expected)
    where coalesce(figure.kept, 0) <> coalesce(figure.expected, 0)
    union all
    -- A node has months from the first pace that was set on it.
    select 'MONTH', line.code, 'paced', balance.paced::text, 'true'
    from spending_control control
    join line_balance balance
      on balance.organisation_id = control.organisation_id and balance.line_id = control.line_id
    join budget_line line on line.organisation_id = control.organisation_id and line.id = control.line_id
    where control.organisation_id = $1 and control.pace is not null and not balance.paced
    order by subject, figure`,
};
