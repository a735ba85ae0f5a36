/**
 * Expenses that go beyond their commitment, as far as their year allows (D-42). The excess is an entry on the commitment side
 * that names the charge; what is expensed of the charge stays the sum of the payment side.
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
`;
