import type { Subject } from '../../application/act.ts';
import { type ActKey, type AnsweredAct, keyText } from '../../application/ledger.ts';
import type { RecordedVerdict } from '../../application/recorded.ts';
import { lookUp } from './look-up.ts';
import type { Session } from './session.ts';
import type { WantedKeys } from './wanted-keys.ts';

interface AnswerRow extends ActKey {
  readonly id: string;
  readonly fingerprint: string;
  readonly verdict: RecordedVerdict;
  readonly subjectNoun: Subject['noun'] | null;
  readonly subjectId: string | null;
}

const answers = {
  name: 'ledger_load_answers',
  text: `
select act.*
from unnest($2::text[], $3::text[], $4::text[]) as wanted (actor_id, mutation, idempotency_key)
${lookUp(
  `select actor_id as "actorId", mutation, idempotency_key as "idempotencyKey", id,
     encode(fingerprint, 'hex') as fingerprint, verdict, subject_noun as "subjectNoun", subject_id as "subjectId"
   from act
   where organisation_id = $1 and actor_id = wanted.actor_id and mutation = wanted.mutation
     and idempotency_key = wanted.idempotency_key`,
  'act',
)}`,
};

/** What was answered under the idempotency keys of a batch, by the text of the key (D-113). */
export async function loadAnswers(
  session: Session,
  organisationId: string,
  { acts }: WantedKeys,
): Promise<ReadonlyMap<string, AnsweredAct>> {
  if (acts.length === 0) return new Map();
  const rows = await session.rows<AnswerRow>(answers, [
    organisationId,
    acts.map(({ actorId }) => actorId),
    acts.map(({ mutation }) => mutation),
    acts.map(({ idempotencyKey }) => idempotencyKey),
  ]);
  return new Map(rows.map((row) => [keyText(row), toAnswer(row)]));
}

function toAnswer({ id, fingerprint, verdict, subjectNoun: noun, subjectId }: AnswerRow): AnsweredAct {
  const subject = noun === null || subjectId === null ? null : { noun, id: subjectId };
  return { id, fingerprint, verdict, subject };
}
