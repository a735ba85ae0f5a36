/** The country's rules that a year was opened under, and what counts towards its cap on transfers. */
export const profiles = `
alter table fiscal_year
  add column profile text collate "C" not null default 'generic',
  add column profile_version integer not null default 1,
  add constraint fiscal_year_profile_version_positive check (profile_version > 0);

alter table budget_movement_leg add column capped boolean not null default false;
create index budget_movement_leg_line_index on budget_movement_leg (organisation_id, line_id);

grant insert (profile, profile_version) on fiscal_year to budget_app;
`;
