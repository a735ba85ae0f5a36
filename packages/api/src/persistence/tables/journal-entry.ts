import { defineEntity, p } from '@mikro-orm/core';
import type { EntryRow } from '../../application/reads.ts';
import type { Recorded } from '../../application/recorded.ts';
import { amount, day, instant, key, organisationId, type TableOf } from './columns.ts';

export const journalEntryTable = defineEntity({
  name: 'JournalEntry',
  tableName: 'journal_entry',
  properties: {
    organisationId: organisationId(),
    fiscalYear: p.integer().primary(),
    sequence: p.bigint('string').primary().autoincrement(),
    lineId: p.uuid(),
    authority: p.text().$type<EntryRow['authority']>(),
    stage: p.text().$type<EntryRow['stage']>(),
    amount: amount(),
    currency: p.text(),
    chargeId: p.uuid().strictNullable(),
    controlId: p.uuid().strictNullable(),
    actId: p.uuid(),
    actorId: key(),
    requestId: p.text(),
    effectiveDate: day(),
    recordedAt: instant(),
  },
}) satisfies TableOf<Recorded<EntryRow>>;
