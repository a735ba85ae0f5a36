import { asId } from 'budget-core';
import type { Caller } from '../access/caller.ts';
import { holds } from '../access/permissions.ts';
import type { ImportLedger } from '../application/import/import-ledger.ts';
import { UsageError } from './usage-error.ts';

interface Importer {
  readonly organisation: string;
  readonly actor: string;
  readonly actorName: string | null;
}

/**
 * Who answers for an import: a person who has acted already, as they last did, or an administrator who is new here.
 *
 * @throws UsageError where the person's role may not import
 */
export async function callerOf(ledger: ImportLedger, { organisation, actor, actorName }: Importer): Promise<Caller> {
  const caller = (await ledger.caller(organisation, actor)) ?? newcomer(organisation, actor, actorName ?? actor);
  if (holds(caller.actor.role, 'importBalance')) return caller;
  throw new UsageError(`${caller.name} acts as ${caller.actor.role}, who may not import budgets (--actor ${actor})`);
}

function newcomer(organisationId: string, id: string, name: string): Caller {
  const actor = { personId: asId<'Person'>(id), role: 'ADMINISTRATOR', approvalLimit: null } as const;
  return { organisationId, actor, name, unit: '' };
}
