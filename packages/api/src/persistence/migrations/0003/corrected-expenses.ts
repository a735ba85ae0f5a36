/**
 * Expenses that are final, suspended, reversed or credited, and invoices that are claimed once. What was approved of an
 * expense stays known; credit notes stand beside it.
 */
export const correctedExpenses = `
alter table expense
  add column final boolean not null default false,
  drop constraint expense_state_known,
  add constraint expense_state_known check (state in
    ('RECORDED', 'CERTIFIED', 'APPROVED', 'PAID', 'SUSPENDED', 'REJECTED', 'REVERSED'));

-- One invoice is claimed once, whatever lines and clerks it passes.
create unique index expense_invoice_unique on expense (organisation_id, payee_id, invoice_number, amount)
  where state not in ('REJECTED', 'REVERSED');

alter table expense_charge
  add column credited exact_amount not null default 0,
  add column recoverable exact_amount not null default 0,
  add constraint expense_charge_credited_within_approved check (credited between 0 and approved),
  add constraint expense_charge_recoverable_within_credited check (recoverable between 0 and credited);
grant update (credited, recoverable) on expense_charge to budget_app;

create trigger expense_charge_credits_stay before update on expense_charge for each row
  when (new.credited < old.credited or new.recoverable < old.recoverable)
  execute function refuse_change('expense_charge_credits_stay');

alter table commitment_charge
  add column recoverable exact_sum not null default 0,
  drop constraint commitment_charge_paid_within_expensed,
  add constraint commitment_charge_paid_within_expensed check (paid - recoverable between 0 and expensed),
  add constraint commitment_charge_recoverable_not_negative check (recoverable >= 0);
alter table line_balance
  add column recoverable exact_sum not null default 0,
  add constraint line_balance_recoverable_not_negative check (recoverable >= 0);

alter table journal_entry
  add constraint journal_entry_recoverable_names_charge check (stage <> 'RECOVERABLE' or charge_id is not null);

drop index act_undone_once;
create unique index act_undone_once
  on act (organisation_id, subject_id)
  where accepted and kind in ('RejectCommitment', 'CancelCommitment', 'RejectExpense', 'ReverseExpense');

-- A suspended claim goes on where it stood, which may be in one batch with its suspension.
drop trigger expense_state_goes_forward on expense;
create trigger expense_state_goes_forward before update on expense for each row
  when (not case
    when new.state = old.state then old.state in ('APPROVED', 'PAID')
      or old.state in ('RECORDED', 'CERTIFIED', 'SUSPENDED') and new.version >= old.version + 2
    when new.state = 'RECORDED' then old.state = 'SUSPENDED' and old.certified_by is null
    else case old.state
      when 'RECORDED' then true
      when 'CERTIFIED' then true
      when 'SUSPENDED' then true
      when 'APPROVED' then new.state in ('PAID', 'REVERSED')
      else false end
    end)
  execute function refuse_change('expense_state_goes_forward');

drop trigger expense_duties_stay on expense;
create trigger expense_duties_stay before update on expense for each row
  when (old.certified_by is not null and new.certified_by is distinct from old.certified_by
    or old.approved_by is not null and new.approved_by is distinct from old.approved_by
    or old.state = 'PAID' and (new.paid_by, new.paid_on) is distinct from (old.paid_by, old.paid_on))
  execute function refuse_change('expense_duties_stay');
`;
