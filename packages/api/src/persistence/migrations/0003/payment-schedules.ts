/** When a commitment is foreseen to be paid. Amounts are text in it, as JSON numbers would be binary ones. */
export const paymentSchedules = `
create function payment_schedule_total(schedule jsonb) returns numeric
language sql immutable strict set search_path = pg_catalog, pg_temp as $$
  select sum((instalment ->> 'amount')::numeric) from jsonb_array_elements(schedule) instalment
$$;

alter table commitment
  add column payment_schedule jsonb not null default '[]',
  add constraint commitment_schedule_is_amount
    check (payment_schedule = '[]' or payment_schedule_total(payment_schedule) = amount);

grant update (payment_schedule) on commitment to budget_app;

-- One act that leaves content and amount alone leaves the schedule alone.
create trigger commitment_schedule_stays before update on commitment for each row
  when (new.payment_schedule <> old.payment_schedule and new.content_version = old.content_version
    and new.amount = old.amount and new.version < old.version + 2)
  execute function refuse_change('commitment_schedule_stays');
`;
