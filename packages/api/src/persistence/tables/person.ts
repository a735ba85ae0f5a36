import { defineEntity, p } from '@mikro-orm/core';
import type { PersonRow } from '../../application/reads.ts';
import { amount, key, organisationId, type TableOf } from './columns.ts';

export const personTable = defineEntity({
  name: 'Person',
  tableName: 'person',
  properties: {
    organisationId: organisationId(),
    id: key().primary(),
    name: p.text(),
    unit: p.text(),
    role: p.text(),
    approvalLimit: amount().strictNullable(),
  },
}) satisfies TableOf<PersonRow>;
