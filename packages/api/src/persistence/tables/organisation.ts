import { defineEntity, p } from '@mikro-orm/core';
import { key } from './columns.ts';

export const organisationTable = defineEntity({
  name: 'Organisation',
  tableName: 'organisation',
  properties: { id: key().primary(), name: p.text() },
});
