/** The stages at which an entry may stand, by its authority. */
export const stages = `
alter table journal_entry
  drop constraint journal_entry_figure_known,
  add constraint journal_entry_figure_known check (
    (authority = 'COMMITMENT'
      and stage in ('AUTHORISED', 'FROZEN', 'HELD', 'CARRIED_IN', 'RESERVED', 'COMMITTED', 'EXPENSED', 'CEILING'))
    or (authority = 'PAYMENT'
      and stage in ('AUTHORISED', 'FROZEN', 'HELD', 'CERTIFIED', 'EXPENSED', 'PAID', 'RECOVERABLE', 'CEILING')));
`;
