import type { PersonRow, Reads } from '../../application/reads.ts';
import { oneEach } from './by-key.ts';
import type { ReadSession, Statement } from './session.ts';

const byIds: Statement = {
  name: 'persons-by-ids',
  text: `
    select person.id, person.name, person.unit, person.role from person
    where person.organisation_id = $1 and person.id = any ($2::text[])`,
};

export function personReads(session: ReadSession): Pick<Reads, 'personsByIds'> {
  return {
    personsByIds: async (ids) => oneEach(ids, await session.rows<PersonRow>(byIds, ids), ({ id }) => id),
  };
}
