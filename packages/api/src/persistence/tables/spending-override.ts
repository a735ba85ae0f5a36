import { defineEntity, p } from '@mikro-orm/core';
import type { OverrideRow } from '../rows/override.ts';
import { amount, key, organisationId, type TableOf } from './columns.ts';

export const spendingOverrideTable = defineEntity({
  name: 'SpendingOverride',
  tableName: 'spending_override',
  properties: {
    organisationId: organisationId(),
    id: p.uuid().$type<OverrideRow['id']>().primary(),
    fiscalYear: p.integer(),
    lineId: p.uuid().$type<OverrideRow['lineId']>(),
    authority: p.text().$type<OverrideRow['authority']>(),
    controlId: p.uuid().$type<OverrideRow['controlId']>(),
    actKind: p.text().$type<OverrideRow['actKind']>(),
    subjectId: p.uuid(),
    subjectVersion: p.integer(),
    amount: amount(),
    reason: p.text(),
    grantedBy: key().$type<OverrideRow['grantedBy']>(),
    usedBy: p.uuid().$type<NonNullable<OverrideRow['usedBy']>>().strictNullable(),
    excess: amount().strictNullable(),
    version: p.integer(),
  },
}) satisfies TableOf<OverrideRow>;
