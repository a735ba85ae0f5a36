/** The last day of a reservation is content like any other: it is written with it alone. */
export const reservationEnds = `
alter table commitment add column expires_on date;

grant update (expires_on) on commitment to budget_app;

create trigger commitment_reservation_end_stays before update on commitment for each row
  when (new.expires_on is distinct from old.expires_on and new.content_version = old.content_version)
  execute function refuse_change('commitment_reservation_end_stays');
`;
