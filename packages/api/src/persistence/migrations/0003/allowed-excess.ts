/**
 * Expenses that go beyond their commitment, as far as their year allows (D-42). The excess is an entry on the
 * commitment side that names the charge; what is expensed of the charge stays the sum of the payment side.
 */
export const allowedExcess = `
alter table fiscal_year
  add column allowed_excess_percent numeric,
  add column allowed_excess_amount exact_amount,
  add constraint fiscal_year_allowed_excess_percent_known
    check (allowed_excess_percent >= 0 and allowed_excess_percent < 1000),
  add constraint fiscal_year_allowed_excess_amount_not_negative check (allowed_excess_amount >= 0);
grant insert (allowed_excess_percent, allowed_excess_amount) on fiscal_year to budget_app;

alter table expense_charge
  add column excess exact_amount not null default 0,
  add constraint expense_charge_excess_within_expensed check (excess between 0 and approved - credited);
grant update (excess) on expense_charge to budget_app;

alter table commitment_charge
  add column excess exact_sum not null default 0,
  drop constraint commitment_charge_certified_within_committed,
  add constraint commitment_charge_excess_not_negative check (excess >= 0),
  add constraint commitment_charge_expensed_within_committed check (expensed - excess between 0 and committed);

-- Beyond the commitment only where the year allows an excess; how far it may go is budget-core's to say.
create function commitment_charge_certified_within_committed() returns trigger language plpgsql as $$
begin
  if exists (
    select from commitment
    join fiscal_year year on year.organisation_id = commitment.organisation_id and year.year = commitment.fiscal_year
    where commitment.organisation_id = new.organisation_id and commitment.id = new.commitment_id
      and (year.allowed_excess_percent is not null or year.allowed_excess_amount is not null)
  ) then
    return null;
  end if;
  raise exception 'charge % is certified beyond what is committed', new.id
    using errcode = 'check_violation', table = 'commitment_charge',
      constraint = 'commitment_charge_certified_within_committed';
end
$$;
create constraint trigger commitment_charge_certified_within_committed
  after insert or update of certified, committed on commitment_charge
  for each row when (new.certified > new.committed)
  execute function commitment_charge_certified_within_committed();
`;
