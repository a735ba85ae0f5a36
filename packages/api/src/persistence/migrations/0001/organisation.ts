/** Organisations, the people who act in them, and their fiscal years. */
export const organisationTables = `
-- Figures that can neither round nor be "not a number": 'NaN' > 0 is true, and numeric(n, s) rounds silently.
-- What an act names has at most 30 digits at the scale of its currency, so whole ones where that has no decimals.
create domain exact_amount as numeric
  constraint exact_amount_is_a_number check (value <> 'NaN')
  constraint exact_amount_within_30_digits check (abs(value) < 1e30)
  constraint exact_amount_within_4_decimals check (scale(value) <= 4);
-- What is added up is exact at any size.
create domain exact_sum as numeric
  constraint exact_sum_is_a_number check (value not in ('NaN', 'Infinity', '-Infinity'))
  constraint exact_sum_within_4_decimals check (scale(value) <= 4);

create table organisation (
  id text collate "C" not null,
  name text not null,
  constraint organisation_pkey primary key (id),
  constraint organisation_id_is_a_slug check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$')
);

create table person (
  organisation_id text collate "C" not null,
  id text collate "C" not null,
  name text not null,
  unit text not null,
  role text not null,
  approval_limit exact_amount,
  constraint person_pkey primary key (organisation_id, id),
  constraint person_organisation_fkey foreign key (organisation_id) references organisation (id),
  constraint person_id_not_blank check (id <> '')
);

create table fiscal_year (
  organisation_id text collate "C" not null,
  year integer not null,
  first_month integer not null,
  starts_on date not null generated always as (make_date(year, first_month, 1)) stored,
  ends_on date not null
    generated always as ((make_date(year, first_month, 1) + interval '1 year' - interval '1 day')::date) stored,
  currency text not null,
  -- How many decimals an amount of the currency has, which the database only compares.
  decimals integer not null,
  mode text not null,
  distribution text not null,
  state text not null,
  version integer not null,
  constraint fiscal_year_pkey primary key (organisation_id, year),
  constraint fiscal_year_organisation_fkey foreign key (organisation_id) references organisation (id),
  constraint fiscal_year_year_known check (year between 1900 and 2999),
  constraint fiscal_year_first_month_known check (first_month between 1 and 12),
  constraint fiscal_year_currency_known check (currency ~ '^[A-Z]{3}$'),
  constraint fiscal_year_decimals_known check (decimals between 0 and 4),
  constraint fiscal_year_mode_known check (mode in ('SINGLE', 'DUAL')),
  constraint fiscal_year_distribution_known check (distribution in ('FREE', 'STRICT')),
  constraint fiscal_year_state_known check (state in ('PREPARATION', 'OPEN', 'CLOSING', 'CLOSED')),
  constraint fiscal_year_version_positive check (version > 0)
);
`;
