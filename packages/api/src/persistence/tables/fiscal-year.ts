import { defineEntity, p } from '@mikro-orm/core';
import type { FiscalYear } from 'budget-core';
import { day, key, organisationId, type TableOf } from './columns.ts';

export const fiscalYearTable = defineEntity({
  name: 'FiscalYear',
  tableName: 'fiscal_year',
  properties: {
    organisationId: organisationId(),
    year: p.integer().primary(),
    firstMonth: p.integer(),
    startsOn: day().generated('make_date(year, first_month, 1) stored'),
    endsOn: day().generated(
      "(((make_date(year, first_month, 1) + '1 year'::interval) - '1 day'::interval))::date stored",
    ),
    currency: p.text().$type<FiscalYear['currency']>(),
    decimals: p.integer(),
    mode: p.text().$type<FiscalYear['mode']>(),
    distribution: p.text().$type<FiscalYear['distribution']>(),
    directExpenseNatures: p
      .array()
      .columnType('text[]')
      .default([])
      .$type<FiscalYear['directExpenseNatures'][number][]>(),
    profile: key().default('generic'),
    profileVersion: p.integer().default(1),
    state: p.text().$type<FiscalYear['state']>(),
    version: p.integer(),
    reason: p.text().strictNullable(),
  },
}) satisfies TableOf<FiscalYear>;
