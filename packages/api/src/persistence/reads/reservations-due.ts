import type { Statement } from './session.ts';

/** Whether reservations of the open year of a day ran out before it and are still held. */
export const reservationsDue: Statement = {
  name: 'reservations-due',
  text: `
    select exists (
      select from fiscal_year year
      join commitment on commitment.organisation_id = year.organisation_id and commitment.fiscal_year = year.year
      where year.organisation_id = $1 and year.state = 'OPEN' and $2::date between year.starts_on and year.ends_on
        and commitment.state = 'SUBMITTED' and commitment.expires_on < $2::date) as due`,
};
