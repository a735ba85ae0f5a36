import type { Situation } from '../book/decision.ts';
import { balanceOf, known, pathOf } from '../book/state.ts';
import { exceededAt } from '../control/distribution.ts';
import type { BudgetLineId } from '../ids.ts';
import type { Authority } from '../line/authority.ts';
import { ownUsable } from '../line/balance.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import { consumedOf, usableOf } from '../line/figures.ts';
import { findLine } from '../line/find-line.ts';
import { isBound } from '../line/floor.ts';
import type { Amount } from '../money/amount.ts';
import type { ExceedsFrozen, ExceedsUnused } from '../verdict/movement-refusal.ts';
import type { DistributionExceeded, Refusal } from '../verdict/refusal.ts';
import type { BudgetMovement, MovementLeg } from './budget-movement.ts';
import type { Sides } from './read-legs.ts';

type Moved = Pick<BudgetMovement, 'kind' | 'authority'> & Sides;

/**
 * Sees that every line of a movement is there, takes movements and holds authority of its own.
 *
 * Refusals in order: `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `LINE_NOT_OPEN`, `NO_OWN_AUTHORITY`.
 */
export function checkMovedLines(situation: Situation, { authority, takenFrom, givenTo }: Moved): Refusal | null {
  for (const { lineId } of [...takenFrom, ...givenTo]) {
    const found = findLine(situation, lineId);
    if (!found.ok) return found.refusal;
    const { code, state } = found.value;
    if (state === 'CLOSED') return { kind: 'LINE_NOT_OPEN', code, reason: 'CLOSED' };
    const { authorised } = balanceOf(situation.state, lineId).own[authority];
    if (authorised === null) return { kind: 'NO_OWN_AUTHORITY', code, authority };
  }
  return null;
}

/** What is released was frozen on the line itself. */
export function checkRelease({ state }: Situation, { kind, authority, givenTo }: Moved): ExceedsFrozen | null {
  if (kind !== 'RELEASE') return null;
  for (const { lineId, amount } of givenTo) {
    const { frozen } = balanceOf(state, lineId).own[authority];
    if (amount.isGreaterThan(frozen)) {
      const { code } = known(state.lines, lineId);
      return { kind: 'EXCEEDS_FROZEN', code, authority, frozen, over: amount.minus(frozen) };
    }
  }
  return null;
}

/** Under strict distribution, what a movement brings below a node stays under its limit, its legs netted (D-62). */
export function checkDistribution(situation: Situation, moved: Moved): DistributionExceeded | null {
  const { state, fiscalYear } = situation;
  const { kind, authority, takenFrom, givenTo } = moved;
  if (fiscalYear.distribution !== 'STRICT' || kind === 'RELEASE') return null;
  for (const { lineId, amount } of givenTo) {
    for (const node of pathOf(state, lineId).toReversed()) {
      const zero = amount.minus(amount);
      const change = sumBelow(situation, givenTo, node.id, zero).minus(sumBelow(situation, takenFrom, node.id, zero));
      const refusal = change.isPositive() ? exceededAt(state, node, authority, change) : null;
      if (refusal) return refusal;
    }
  }
  return null;
}

/**
 * Sees that what is taken is unused: neither frozen nor held on its own line, nor consumed there or at a node above,
 * whatever the mode and tolerance of the controls (D-82). A freeze obeys the same floor (D-83).
 */
export function checkUnused(situation: Situation, { authority, takenFrom }: Moved): ExceedsUnused | null {
  const { state } = situation;
  for (const { lineId, amount } of takenFrom) {
    const own = ownUsable(balanceOf(state, lineId).own[authority]);
    const line = known(state.lines, lineId);
    if (own && amount.isGreaterThan(own)) return exceedsUnused(line, authority, own, amount);
    for (const node of pathOf(state, lineId).toReversed()) {
      if (!isBound(state, node, authority)) continue;
      const balance = balanceOf(state, node.id);
      const unused = usableOf(balance, authority)?.minus(consumedOf(balance, authority));
      const taken = sumBelow(situation, takenFrom, node.id, amount.minus(amount));
      if (unused && taken.isGreaterThan(unused)) return exceedsUnused(node, authority, unused, taken);
    }
  }
  return null;
}

function exceedsUnused({ code }: BudgetLine, authority: Authority, room: Amount, taken: Amount): ExceedsUnused {
  const unused = room.max(room.minus(room));
  return { kind: 'EXCEEDS_UNUSED', code, authority, unused, over: taken.minus(unused) };
}

function sumBelow({ state }: Situation, legs: readonly MovementLeg[], nodeId: BudgetLineId, zero: Amount): Amount {
  return legs
    .filter(({ lineId }) => known(state.lines, lineId).path.includes(nodeId))
    .reduce((sum, { amount }) => sum.plus(amount), zero);
}
