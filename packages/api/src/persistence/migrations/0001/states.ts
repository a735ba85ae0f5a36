/**
 * States go one way, and who did what stays. An update stores a batch, which may be several acts of one noun, so that
 * it may pass over states; its version tells how many acts it took.
 */
export const states = `
create trigger commitment_state_goes_forward before update on commitment for each row
  when (old.state in ('CLOSED', 'REJECTED', 'CANCELLED')
    or old.state = 'APPROVED' and new.state not in ('CLOSED', 'CANCELLED')
    or old.state <> 'DRAFT' and new.state = 'DRAFT')
  execute function refuse_change('commitment_state_goes_forward');

-- Content is written with a version of its own: what is submitted must be returned before it is edited.
create trigger commitment_content_stays before update on commitment for each row
  when ((old.reference, old.payee_id, old.purpose, old.amount, old.effective_date, old.last_edited_by,
      old.content_version)
    is distinct from (new.reference, new.payee_id, new.purpose, new.amount, new.effective_date, new.last_edited_by,
      new.content_version)
    and (old.state = 'APPROVED'
      or new.content_version <= old.version + case old.state when 'SUBMITTED' then 1 else 0 end))
  execute function refuse_change('commitment_content_stays');

create trigger commitment_duties_stay before update on commitment for each row
  when (old.state = 'APPROVED'
      and (old.submitted_by, old.approved_by) is distinct from (new.submitted_by, new.approved_by)
    or old.state = 'SUBMITTED' and new.submitted_by is distinct from old.submitted_by
      and new.version < old.version + 2)
  execute function refuse_change('commitment_duties_stay');

create trigger expense_state_goes_forward before update on expense for each row
  when (not case old.state
    when 'RECORDED' then new.state in ('CERTIFIED', 'APPROVED', 'PAID', 'REJECTED')
    when 'CERTIFIED' then new.state in ('APPROVED', 'PAID', 'REJECTED')
    when 'APPROVED' then new.state = 'PAID'
    else false end)
  execute function refuse_change('expense_state_goes_forward');

create trigger expense_duties_stay before update on expense for each row
  when (old.certified_by is not null and new.certified_by is distinct from old.certified_by
    or old.approved_by is not null and new.approved_by is distinct from old.approved_by)
  execute function refuse_change('expense_duties_stay');
`;
