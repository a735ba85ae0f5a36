import type { Pool } from 'pg';
import { ReadSession } from './reads/session.ts';
import { entriesAgainstActs, versionsAgainstActs } from './verify/acts.ts';
import { balancesAgainstEntries, nodesAgainstChildren } from './verify/balances.ts';
import { capsAgainstActs, submissionsAgainstActs } from './verify/caps.ts';
import { amountsAgainstCharges, chargesAgainstEntries, statesAgainstEntries } from './verify/charges.ts';
import { ceilingsAgainstEntries, controlDifferences } from './verify/controls.ts';
import type { Difference } from './verify/difference.ts';
import { expiriesAgainstEntries } from './verify/expiries.ts';
import { orderedAgainstEntries } from './verify/frameworks.ts';
import { monthsAgainstEntries } from './verify/months.ts';
import { cappedAgainstTransfers, heldAgainstMovements, transfersAgainstLegs } from './verify/movements.ts';

const reconciliations = [
  balancesAgainstEntries,
  nodesAgainstChildren,
  ceilingsAgainstEntries,
  chargesAgainstEntries,
  amountsAgainstCharges,
  statesAgainstEntries,
  orderedAgainstEntries,
  heldAgainstMovements,
  transfersAgainstLegs,
  monthsAgainstEntries,
  cappedAgainstTransfers,
  entriesAgainstActs,
  versionsAgainstActs,
  capsAgainstActs,
  submissionsAgainstActs,
  expiriesAgainstEntries,
];

/** Reconciles the books of one organisation on one snapshot; empty where all of it adds up. */
export async function verify(pool: Pool, organisationId: string): Promise<readonly Difference[]> {
  const session = new ReadSession(pool, organisationId, null);
  try {
    const found: Difference[] = [];
    for (const statement of reconciliations) found.push(...(await session.rows<Difference>(statement)));
    return [...found, ...(await controlDifferences(session))];
  } finally {
    await session.release();
  }
}
