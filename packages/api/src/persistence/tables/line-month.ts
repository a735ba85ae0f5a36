import { defineEntity, p } from '@mikro-orm/core';
import { amount, day, organisationId } from './columns.ts';

export const lineMonthTable = defineEntity({
  name: 'LineMonth',
  tableName: 'line_month',
  properties: {
    organisationId: organisationId(),
    lineId: p.uuid().primary(),
    month: day().primary(),
    reserved: amount().default(0),
    committed: amount().default(0),
    expensedWithoutCommitment: amount().default(0),
    expensed: amount().default(0),
  },
});
