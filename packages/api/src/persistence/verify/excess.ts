import type { Statement } from '../reads/session.ts';

/**
 * The excess of a charge is what its expenses say; and what is certified beyond what is committed lies within what the year
 * allows, or was approved when more was firm (D-42, D-49).
 */
export const excessAgainstExpenses: Statement = {
  name: 'verify-excess',
  text: `
    select 'CHARGE' as kind, charge.id::text as subject, 'excess' as figure, charge.excess::text as kept,
      said.excess::text as expected
    from commitment_charge charge
    cross join lateral (
      select coalesce(sum(part.excess), 0) as excess
      from expense_charge part
      join expense on expense.organisation_id = $1 and expense.id = part.expense_id and expense.state <> 'REVERSED'
      where part.organisation_id = $1 and part.charge_id = charge.id
    ) said
    where charge.organisation_id = $1 and charge.excess <> said.excess
    union all
    select 'CHARGE', charge.id::text, 'certified', charge.certified::text,
      (charge.committed + charge.excess)::text
    from commitment_charge charge
    join commitment on commitment.organisation_id = $1 and commitment.id = charge.commitment_id
    join fiscal_year year on year.organisation_id = $1 and year.year = commitment.fiscal_year
    where charge.organisation_id = $1 and charge.certified > charge.committed + charge.excess
      and (year.allowed_excess_percent is null and year.allowed_excess_amount is null
        or commitment.framework_id is not null)
    order by subject, figure`,
};
