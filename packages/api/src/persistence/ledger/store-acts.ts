import type { Act } from '../../application/ledger.ts';
import type { RecordedEntry } from './batch-changes.ts';
import { type FilledPart, fill, type Part } from './part.ts';

/** The command and the verdict are JSON inside of JSON, so that text is kept which PostgreSQL could not read out. */
const newActs: Part = {
  name: 'new_act',
  mark: 'a',
  text: (rows) => `
insert into act (
  organisation_id, id, kind, mutation, subject_noun, subject_id, subject_version, actor_id, request_id,
  idempotency_key, fingerprint, effective_date, recorded_at, accepted, rule_version, command, verdict)
select $1, id, kind, mutation, "subjectNoun", "subjectId", "subjectVersion", "actorId", "requestId",
  "idempotencyKey", decode(fingerprint, 'hex'), "effectiveDate", "recordedAt", accepted, "ruleVersion",
  command::json, verdict::json
from json_to_recordset(${rows}) as new (
  id uuid, kind text, mutation text, "subjectNoun" text, "subjectId" text, "subjectVersion" integer, "actorId" text,
  "requestId" text, "idempotencyKey" text, fingerprint text, "effectiveDate" date, "recordedAt" timestamptz,
  accepted boolean, "ruleVersion" text, command text, verdict text)`,
};

const newEntries: Part = {
  name: 'new_entry',
  mark: 'j',
  text: (rows) => `
insert into journal_entry (
  organisation_id, fiscal_year, line_id, authority, stage, amount, currency, charge_id, control_id, act_id, actor_id,
  request_id, effective_date, recorded_at)
select $1, "fiscalYear", "lineId", authority, stage, amount, currency, "chargeId", "controlId", "actId", "actorId",
  "requestId", "effectiveDate", "recordedAt"
from json_to_recordset(${rows}) as new (
  "fiscalYear" integer, "lineId" uuid, authority text, stage text, amount numeric, currency text, "chargeId" uuid,
  "controlId" uuid, "actId" uuid, "actorId" text, "requestId" text, "effectiveDate" date, "recordedAt" timestamptz)`,
};

export function actParts(acts: readonly Act[], ruleVersion: string): readonly FilledPart[] {
  return fill(
    newActs,
    acts.map((act) => ({
      ...act.key,
      id: act.id,
      kind: act.command.kind,
      subjectNoun: act.subject?.noun,
      subjectId: act.subject?.id,
      subjectVersion: act.subjectVersion,
      requestId: act.requestId,
      fingerprint: act.fingerprint,
      effectiveDate: act.effectiveDate,
      recordedAt: act.recordedAt,
      accepted: act.verdict.outcome === 'ACCEPTED',
      ruleVersion,
      command: JSON.stringify(act.command),
      verdict: JSON.stringify(act.verdict),
    })),
  );
}

export function entryParts(entries: readonly RecordedEntry[]): readonly FilledPart[] {
  return fill(
    newEntries,
    entries.map(({ entry, act }) => ({
      ...entry,
      currency: entry.amount.currency,
      actId: act.id,
      actorId: act.key.actorId,
      requestId: act.requestId,
      effectiveDate: act.effectiveDate,
      recordedAt: act.recordedAt,
    })),
  );
}
