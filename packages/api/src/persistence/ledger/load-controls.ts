import { type SpendingControlRow, spendingControlColumns } from '../rows/spending-control.ts';
import type { Session } from './session.ts';
import type { WantedKeys } from './wanted-keys.ts';
import { wantedPaths, wantedPathValues, wantsLines } from './wanted-paths.ts';

const controls = {
  name: 'ledger_load_controls',
  text: `
with wanted as (${wantedPaths})
select ${spendingControlColumns} from spending_control control
where control.organisation_id = $1 and control.id in (
  select standing.id from spending_control standing
  where standing.organisation_id = $1 and standing.in_force
    and standing.line_id in (select unnest(wanted.path) from wanted)
  union all
  select unnest($6::uuid[]))
order by control.id`,
};

/** The controls in force at the nodes of a slice, in the order in which they were set, and those wanted by id. */
export async function loadControls(
  session: Session,
  organisationId: string,
  keys: WantedKeys,
): Promise<readonly SpendingControlRow[]> {
  if (!wantsLines(keys)) return [];
  return session.rows<SpendingControlRow>(controls, wantedPathValues(organisationId, keys));
}
