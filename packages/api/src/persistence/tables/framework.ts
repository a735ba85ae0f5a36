import { defineEntity, p } from '@mikro-orm/core';
import type { CurrencyCode, Framework, PersonId } from 'budget-core';
import type { Recorded } from '../../application/recorded.ts';
import { amount, day, instant, key, organisationId, type TableOf } from './columns.ts';

export const frameworkTable = defineEntity({
  name: 'Framework',
  tableName: 'framework',
  properties: {
    organisationId: organisationId(),
    id: p.uuid().$type<Framework['id']>().primary(),
    reference: key(),
    payeeId: p.uuid().$type<Framework['payeeId']>(),
    purpose: p.text(),
    currency: p.text().$type<CurrencyCode>(),
    maximum: amount(),
    ordered: amount().default(0),
    validFrom: day().$type<Framework['validFrom']>(),
    validUntil: day().$type<Framework['validUntil']>(),
    state: p.text().$type<Framework['state']>(),
    recordedBy: key().$type<PersonId>(),
    approvedBy: key().$type<PersonId>().strictNullable(),
    reason: p.text().strictNullable(),
    version: p.integer(),
    recordedAt: instant(),
  },
}) satisfies TableOf<Recorded<Framework>>;
