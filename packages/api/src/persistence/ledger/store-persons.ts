import type { Act } from '../../application/ledger.ts';
import { type FilledPart, fill, type Part } from './part.ts';

/** Who acted, as the ledger is told of it. */
type Caller = Act['caller'];

const actingPersons: Part = {
  name: 'acting_person',
  mark: 'o',
  text: (rows) => `
insert into person (organisation_id, id, name, unit, role, approval_limit)
select $1, id, name, unit, role, "approvalLimit"
from json_to_recordset(${rows}) as acting (id text, name text, unit text, role text, "approvalLimit" numeric)
order by id
on conflict (organisation_id, id) do update set
  name = excluded.name, unit = excluded.unit, role = excluded.role, approval_limit = excluded.approval_limit`,
};

/** An organisation is known from its first act on; nobody registers it. */
const actingOrganisation: Part = {
  name: 'acting_organisation',
  mark: 'z',
  text: (rows) => `
insert into organisation (id, name)
select id, id from json_to_recordset(${rows}) as acting (id text)
on conflict (id) do nothing`,
};

/** Who acted, as this process last stored them: acts name persons, so these are kept before or with their acts. */
export class KnownPersons {
  readonly #kept = new Map<string, string>();

  /** The part that stores whoever is new or changed since. */
  parts(acts: readonly Act[]): readonly FilledPart[] {
    const unknown = callersOf(acts).filter((caller) => this.#kept.get(keyOf(caller)) !== contentOf(caller));
    const organisations = new Set(unknown.map(({ organisationId }) => organisationId));
    return [
      ...fill(
        actingOrganisation,
        [...organisations].map((id) => ({ id })),
      ),
      ...fill(actingPersons, unknown.map(rowOf)),
    ];
  }

  /** The acts are committed, and so are those who acted. */
  remember(acts: readonly Act[]): void {
    for (const caller of callersOf(acts)) this.#kept.set(keyOf(caller), contentOf(caller));
  }
}

/** Each person once, as the last of the acts shows them. */
function callersOf(acts: readonly Act[]): readonly Caller[] {
  return [...new Map(acts.map(({ caller }) => [caller.actor.personId, caller])).values()];
}

function rowOf({ actor, name, unit }: Caller): object {
  return { id: actor.personId, name, unit, role: actor.role, approvalLimit: actor.approvalLimit };
}

function keyOf({ organisationId, actor }: Caller): string {
  return `${organisationId} ${actor.personId}`;
}

function contentOf(caller: Caller): string {
  return JSON.stringify(rowOf(caller));
}
