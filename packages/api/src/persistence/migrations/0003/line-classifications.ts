/**
 * What a line is in each dimension, that of the lines above it included. It is written with the line and never again, so
 * that nothing below a line is ever out of step with it.
 */
export const lineClassifications = `
alter table budget_line
  add column classifications jsonb not null default '[]',
  add constraint budget_line_classifications_listed check (jsonb_typeof(classifications) = 'array');

grant insert (classifications) on budget_line to budget_app;
`;
