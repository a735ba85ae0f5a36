/** The nouns that acts are about since this version. */
export const subjectsOfActs = `
alter table act
  drop constraint act_subject_noun_known,
  add constraint act_subject_noun_known check (subject_noun in
    ('FiscalYear', 'BudgetLine', 'SpendingControl', 'SpendingCap', 'Payee', 'Framework', 'Commitment', 'Expense',
      'BudgetDecision', 'BudgetMovement'));
`;
