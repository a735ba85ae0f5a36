/** What a line holds that no commitment here bears, and what acts of earlier years still committed. */
export const importedBalances = `
alter table line_balance
  add column imported_reserved exact_amount not null default 0,
  add constraint line_balance_imported_reserved_not_negative check (imported_reserved >= 0),
  add column imported_committed exact_amount not null default 0,
  add constraint line_balance_imported_committed_not_negative check (imported_committed >= 0),
  add column imported_expensed_without_commitment exact_amount not null default 0,
  add constraint line_balance_imported_expensed_without_commitment_not_negative check (imported_expensed_without_commitment >= 0),
  add column imported_certified exact_amount not null default 0,
  add constraint line_balance_imported_certified_not_negative check (imported_certified >= 0),
  add column imported_expensed exact_amount not null default 0,
  add constraint line_balance_imported_expensed_not_negative check (imported_expensed >= 0),
  add column imported_paid exact_amount not null default 0,
  add constraint line_balance_imported_paid_not_negative check (imported_paid >= 0),
  add column carried_in exact_amount not null default 0,
  add constraint line_balance_carried_in_not_negative check (carried_in >= 0);
`;
