import { type SpendingControlRow, spendingControlColumns } from '../rows/spending-control.ts';
import { lookUp } from './look-up.ts';
import type { Session } from './session.ts';
import type { WantedKeys } from './wanted-keys.ts';
import { wantedNodes, wantedNodeValues } from './wanted-nodes.ts';

const controls = {
  name: 'ledger_load_controls',
  text: `
select control.*
from (
  select standing.id from (${wantedNodes}) node
  ${lookUp('select id from spending_control where organisation_id = $1 and line_id = node.id and in_force', 'standing')}
  union
  select unnest($6::uuid[])
) wanted
${lookUp(
  `select ${spendingControlColumns} from spending_control control
   where control.organisation_id = $1 and control.id = wanted.id`,
  'control',
)}
order by control.id`,
};

/** The controls in force at the nodes of a slice, in the order in which they were set, and those wanted by id. */
export function loadControls(
  session: Session,
  organisationId: string,
  keys: WantedKeys,
): Promise<readonly SpendingControlRow[]> {
  return session.rows<SpendingControlRow>(controls, wantedNodeValues(organisationId, keys));
}
