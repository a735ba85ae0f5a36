/** The country's rules that a year was opened under. */
export const profiles = `
alter table fiscal_year
  add column profile text collate "C" not null default 'generic',
  add column profile_version integer not null default 1,
  add constraint fiscal_year_profile_version_positive check (profile_version > 0);
grant insert (profile, profile_version) on fiscal_year to budget_app;
`;
