/** Which reservations ran out is asked before every act, so those that are decided on must not be read for it. */
export const expiredReservations = `
create index commitment_reservation_end_index
  on commitment (organisation_id, fiscal_year, expires_on) where state = 'SUBMITTED' and expires_on is not null;
`;
