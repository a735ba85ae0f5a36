/**
 * A line and all lines below it, as `below (id)`; the places are those of the year and the line's code.
 *
 * Walked by parents and not found by path: row level security lets the index of a path go unused.
 */
export function below(year: string, code: string): string {
  return `
    with recursive below (id) as (
      select line.id from budget_line line
      where line.organisation_id = $1 and line.fiscal_year = ${year} and line.code = ${code}
      union all
      select child.id from below
      join budget_line child on child.organisation_id = $1 and child.parent_id = below.id
    )`;
}
