import { defineEntity, p } from '@mikro-orm/core';
import type { SpendingControl } from 'budget-core';
import type { SpendingControlRow } from '../rows/spending-control.ts';
import { amount, day, key, organisationId, type TableOf } from './columns.ts';

export const spendingControlTable = defineEntity({
  name: 'SpendingControl',
  tableName: 'spending_control',
  properties: {
    organisationId: organisationId(),
    id: p.uuid().$type<SpendingControl['id']>().primary(),
    fiscalYear: p.integer(),
    lineId: p.uuid().$type<SpendingControl['lineId']>(),
    authority: p.text().$type<SpendingControl['authority']>(),
    name: key().strictNullable(),
    mode: p.text().$type<SpendingControl['mode']>(),
    origin: p.text().$type<SpendingControl['origin']>(),
    limit: amount().fieldName('limit_amount').strictNullable(),
    pace: p.json<SpendingControlRow['pace']>().columnType('jsonb').strictNullable(),
    countedStages: p.array().columnType('text[]').$type<SpendingControl['countedStages'][number][]>(),
    tolerancePercent: amount().strictNullable(),
    toleranceAmount: amount().strictNullable(),
    thresholds: p.json<SpendingControl['thresholds']>().columnType('jsonb'),
    validFrom: day().$type<NonNullable<SpendingControl['validFrom']>>().strictNullable(),
    validUntil: day().$type<NonNullable<SpendingControl['validUntil']>>().strictNullable(),
    overrideCap: amount().strictNullable(),
    legalReference: p.text().strictNullable(),
    inForce: p.boolean(),
    version: p.integer(),
    ceiling: amount().default(0),
  },
}) satisfies TableOf<SpendingControlRow>;
