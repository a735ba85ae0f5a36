import { type Actor, asId } from 'budget-core';
import type { Caller } from '../../application/import/import-ledger.ts';
import type { Session } from './session.ts';

interface PersonRow {
  readonly name: string;
  readonly unit: string;
  readonly role: Actor['role'];
  readonly approvalLimit: string | null;
}

const person = {
  name: 'ledger_load_caller',
  text: `
select name, unit, role, approval_limit::text as "approvalLimit" from person
where organisation_id = $1 and id = $2`,
};

/** A person as the last act shows whoever acted; null: nobody of this id ever did. */
export async function loadCaller(session: Session, organisationId: string, personId: string): Promise<Caller | null> {
  const [row] = await session.rows<PersonRow>(person, [organisationId, personId]);
  if (!row) return null;
  const { name, unit, role, approvalLimit } = row;
  return { organisationId, actor: { personId: asId(personId), role, approvalLimit }, name, unit };
}
