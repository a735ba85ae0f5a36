import { defineEntity, p } from '@mikro-orm/core';
import type { ActRow } from '../../application/reads.ts';
import type { RecordedVerdict } from '../../application/recorded.ts';
import { day, instant, key, organisationId, type TableOf } from './columns.ts';

export const actTable = defineEntity({
  name: 'Act',
  tableName: 'act',
  properties: {
    organisationId: organisationId(),
    id: p.uuid().primary(),
    sequence: p.bigint('string').generated('identity').autoincrement(),
    kind: p.text(),
    mutation: key(),
    subjectNoun: p.text().strictNullable(),
    subjectId: key().strictNullable(),
    subjectVersion: p.integer().strictNullable(),
    actorId: key(),
    requestId: p.text(),
    idempotencyKey: key(),
    fingerprint: p.type('blob').columnType('bytea').$type<Buffer>(),
    effectiveDate: day(),
    recordedAt: instant(),
    accepted: p.boolean(),
    ruleVersion: p.text(),
    command: p.json<unknown>().columnType('json'),
    verdict: p.json<RecordedVerdict>().columnType('json'),
  },
}) satisfies TableOf<ActRow>;
