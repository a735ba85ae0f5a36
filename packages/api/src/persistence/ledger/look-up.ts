/**
 * Looks each wanted row up by itself, through the index of its key. Left to itself, the planner believes as long as
 * a table has no statistics that the organisation alone picks out a row, and reads the whole table for each batch;
 * an offset is what it does not plan across.
 */
export function lookUp(query: string, alias: string): string {
  return `cross join lateral (${query} offset 0) ${alias}`;
}

/** The fiscal year of a wanted day. */
export const yearOfDay =
  'join fiscal_year year on year.organisation_id = $1 and wanted.day between year.starts_on and year.ends_on';

/** Commitments of the year of a wanted day that reserve an amount until an earlier one; budget-core returns them (D-31). */
export const reservedUntilEarlier = `
  ${yearOfDay}
  ${lookUp(
    `select id from commitment
     where organisation_id = $1 and fiscal_year = year.year and state = 'SUBMITTED' and expires_on < wanted.day`,
    'expiring',
  )}`;
