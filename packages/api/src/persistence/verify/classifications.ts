import type { Statement } from '../reads/session.ts';

/**
 * A line is, in every dimension, something if the line above it is: what it does not say itself it carries from there
 * (D-7).
 */
export const classificationsAgainstParents: Statement = {
  name: 'verify-classifications',
  text: `
    select 'CLASSIFICATION' as kind, child.code as subject, above.dimension as figure, null::text as kept,
      above.code as expected
    from budget_line child
    join budget_line parent on parent.organisation_id = $1 and parent.id = child.parent_id
    cross join lateral jsonb_to_recordset(parent.classifications) as above (dimension text, code text)
    where child.organisation_id = $1 and not exists (
      select from jsonb_to_recordset(child.classifications) as own (dimension text)
      where own.dimension = above.dimension)
    order by child.fiscal_year, child.code, above.dimension`,
};
