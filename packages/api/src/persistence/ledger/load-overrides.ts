import { type OverrideRow, overrideColumns } from '../rows/override.ts';
import { lookUp } from './look-up.ts';
import type { Session } from './session.ts';
import type { WantedKeys } from './wanted-keys.ts';

const ofFilesAndControls = {
  name: 'ledger_load_overrides',
  text: `
select override.*
from (
  select named.id from unnest($2::uuid[]) as subject (id)
  ${lookUp('select id from spending_override where organisation_id = $1 and subject_id = subject.id', 'named')}
  union
  select granted.id from unnest($3::uuid[]) as wanted (id)
  ${lookUp('select line_id from spending_control where organisation_id = $1 and id = wanted.id', 'control')}
  ${lookUp('select id from spending_override where organisation_id = $1 and line_id = control.line_id', 'granted')}
) wanted
${lookUp(
  `select ${overrideColumns} from spending_override override
   where override.organisation_id = $1 and override.id = wanted.id`,
  'override',
)}`,
};

const ofNodes = {
  name: 'ledger_load_overrides_of_nodes',
  text: `
select ${overrideColumns} from spending_override override
where override.organisation_id = $1 and override.line_id = any ($2::uuid[])`,
};

/** Those for acts on wanted files, and all that were granted at the nodes of wanted controls. */
export async function loadOverrides(
  session: Session,
  organisationId: string,
  { commitmentIds, expenseIds, controlIds }: WantedKeys,
): Promise<readonly OverrideRow[]> {
  const subjects = [...commitmentIds, ...expenseIds];
  if (subjects.length + controlIds.length === 0) return [];
  return session.rows<OverrideRow>(ofFilesAndControls, [organisationId, subjects, controlIds]);
}

/** All that were granted at some nodes: what may still be granted there. */
export function loadOverridesOfNodes(
  session: Session,
  organisationId: string,
  nodeIds: readonly string[],
): Promise<readonly OverrideRow[]> {
  return session.rows<OverrideRow>(ofNodes, [organisationId, nodeIds]);
}
