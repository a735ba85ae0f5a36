import type { CountedAct, Payee } from 'budget-core';
import type { CommitmentRow } from '../rows/commitment.ts';
import type { SpendingCapRow } from '../rows/spending-cap.ts';
import { loadCaps, loadCountedActs } from './load-caps.ts';
import { loadLinesAndAbove, type NodeRow } from './load-nodes.ts';
import type { Session } from './session.ts';
import type { WantedKeys } from './wanted-keys.ts';

export interface Loaded {
  readonly nodes: readonly NodeRow[];
  readonly payees: readonly Payee[];
  readonly commitments: readonly CommitmentRow[];
}

interface Capped {
  readonly caps: readonly SpendingCapRow[];
  readonly acts: readonly CountedAct[];
  readonly lines: readonly NodeRow[];
}

const uncapped: Capped = { caps: [], acts: [], lines: [] };

/**
 * Where caps stand, or the batch may put some: those caps, what they count of the payees of the batch, and the lines of
 * that. Nowhere else does anybody wait for it.
 */
export async function loadCapped(
  session: Session,
  organisationId: string,
  { capIds, cappedLines }: WantedKeys,
  { nodes, payees, commitments }: Loaded,
): Promise<Capped> {
  const nodeIds = nodes.filter(({ capped, code }) => capped || cappedLines.names.includes(code)).map(({ id }) => id);
  if (nodeIds.length + capIds.length === 0) return uncapped;
  const payeeIds = new Set([...payees.map(({ id }) => id), ...commitments.map(({ payeeId }) => payeeId)]);
  const [caps, acts] = await Promise.all([
    loadCaps(session, organisationId, nodeIds, capIds),
    payeeIds.size === 0 ? [] : loadCountedActs(session, organisationId, [...payeeIds], nodeIds),
  ]);
  const lineIds = new Set(acts.flatMap(linesOf));
  for (const { id } of nodes) lineIds.delete(id);
  const lines = lineIds.size === 0 ? [] : await loadLinesAndAbove(session, organisationId, [...lineIds]);
  return { caps, acts, lines };
}

function linesOf({ charges, pending }: CountedAct) {
  return [...charges, ...pending.flatMap(({ changes }) => changes)].map(({ lineId }) => lineId);
}
