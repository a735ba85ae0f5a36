import { asId, type Role } from 'budget-core';
import type { Caller } from '../access/caller.ts';
import { holds } from '../access/permissions.ts';
import { systemPersonId } from '../access/system-caller.ts';
import type { ImportLedger } from '../application/import/import-ledger.ts';
import { UsageError } from './usage-error.ts';

interface Importer {
  readonly organisation: string;
  readonly actor: string;
  readonly actorName: string | null;
  readonly actorRole: Role | null;
}

/**
 * Who answers for an import: a person who has acted already, as they last did, or a new one as the operator states.
 * Nobody is authenticated here, since whoever runs this holds the database itself; no role is made up either.
 *
 * @throws UsageError where the person is new and no role is stated, or the role may not import
 */
export async function callerOf(ledger: ImportLedger, importer: Importer): Promise<Caller> {
  const { organisation, actor } = importer;
  const caller = (await ledger.caller(organisation, actor)) ?? newcomer(importer);
  if (holds(caller.actor.role, 'importBalance')) return caller;
  throw new UsageError(`${caller.name} acts as ${caller.actor.role}, who may not import budgets (--actor ${actor})`);
}

function newcomer({ organisation: organisationId, actor: id, actorName, actorRole: role }: Importer): Caller {
  if (id === systemPersonId) throw new UsageError(`${id} is who acts by itself, not a person (--actor)`);
  if (role === null) {
    throw new UsageError(`${id} has not acted here yet: state who that is with --actor-role, and --actor-name`);
  }
  return { organisationId, actor: { personId: asId(id), role, approvalLimit: null }, name: actorName ?? id, unit: '' };
}
