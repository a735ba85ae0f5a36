import type { Session } from './session.ts';
import type { WantedKeys } from './wanted-keys.ts';
import { wantedNodes, wantedNodeValues } from './wanted-nodes.ts';

/**
 * One order of locking everywhere, ancestors first and then by id: two orders deadlock. No key update, since
 * foreign keys may go on pointing at what is locked.
 */
const lock = {
  name: 'ledger_lock_nodes',
  text: `
select balance.line_id as "lineId"
from line_balance balance
where balance.organisation_id = $1 and balance.line_id = any (array(${wantedNodes}))
order by balance.depth, balance.line_id
for no key update of balance`,
};

/** Locks the balance of every node on the way from the root to a wanted line; gives the ids of the nodes. */
export async function lockNodes(
  session: Session,
  organisationId: string,
  keys: WantedKeys,
): Promise<ReadonlySet<string>> {
  const rows = await session.rows<{ lineId: string }>(lock, wantedNodeValues(organisationId, keys));
  return new Set(rows.map(({ lineId }) => lineId));
}
