import type { ActRow, Reads } from '../../application/reads.ts';
import { manyEach } from './by-key.ts';
import { instantOf } from './instant.ts';
import type { ReadSession, Statement } from './session.ts';

const ofSubjects: Statement = {
  name: 'acts-of-subjects',
  text: `
    select act.id, act.sequence, act.kind, act.actor_id as "actorId", act.effective_date::text as "effectiveDate",
      ${instantOf('act.recorded_at')} as "recordedAt", act.request_id as "requestId", act.verdict,
      act.subject_version as "subjectVersion", act.subject_id as "subjectId"
    from act
    where act.organisation_id = $1 and act.subject_id = any ($2::text[])
    order by act.sequence`,
};

type Found = ActRow & { readonly subjectId: string };

export function actReads(session: ReadSession): Pick<Reads, 'actsOf'> {
  return {
    actsOf: async (subjectIds) => {
      const found = await session.rows<Found>(ofSubjects, subjectIds);
      return manyEach(
        subjectIds,
        found,
        ({ subjectId }) => subjectId,
        (act): ActRow => act,
      );
    },
  };
}
