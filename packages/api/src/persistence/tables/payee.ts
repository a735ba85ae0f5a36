import { defineEntity, p } from '@mikro-orm/core';
import type { Payee } from 'budget-core';
import { key, organisationId, type TableOf } from './columns.ts';

export const payeeTable = defineEntity({
  name: 'Payee',
  tableName: 'payee',
  properties: {
    organisationId: organisationId(),
    id: p.uuid().$type<Payee['id']>().primary(),
    reference: key(),
    name: p.text(),
    version: p.integer(),
  },
}) satisfies TableOf<Payee>;
