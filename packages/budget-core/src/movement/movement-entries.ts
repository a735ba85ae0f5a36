import type { BookState } from '../book/state.ts';
import { known } from '../book/state.ts';
import { ceilingEntriesOf } from '../control/ceiling.ts';
import type { JournalEntry, Stage } from '../journal/entry.ts';
import type { Amount } from '../money/amount.ts';
import type { BudgetMovement, MovementLeg } from './budget-movement.ts';

/** What a pending movement takes is held at its source until it is decided (D-84). */
export function heldEntries(state: BookState, movement: BudgetMovement): readonly JournalEntry[] {
  const held = movement.takenFrom.map((leg) => figureEntry(movement, leg, 'HELD'));
  return [...held, ...ceilings(state, movement, movement.takenFrom.map(negated))];
}

/** A movement that will not take effect gives back what it held. */
export function letGoEntries(state: BookState, movement: BudgetMovement): readonly JournalEntry[] {
  const letGo = movement.takenFrom.map((leg) => figureEntry(movement, negated(leg), 'HELD'));
  return [...letGo, ...ceilings(state, movement, movement.takenFrom)];
}

/** The effect: what was held leaves its line or is frozen there, so that no more becomes usable by it. */
export function effectEntries(state: BookState, movement: BudgetMovement): readonly JournalEntry[] {
  const freezes = movement.kind === 'FREEZE' || movement.kind === 'RELEASE';
  const stage: Stage = freezes ? 'FROZEN' : 'AUTHORISED';
  const signed = (amount: Amount, taken: boolean) => (taken === freezes ? amount : amount.negated());
  const taken = movement.takenFrom.flatMap(({ lineId, amount }) => [
    figureEntry(movement, { lineId, amount: amount.negated() }, 'HELD'),
    figureEntry(movement, { lineId, amount: signed(amount, true) }, stage),
  ]);
  const given = movement.givenTo.map(({ lineId, amount }) =>
    figureEntry(movement, { lineId, amount: signed(amount, false) }, stage),
  );
  return [...taken, ...given, ...ceilings(state, movement, movement.givenTo)];
}

type Share = Pick<MovementLeg, 'lineId' | 'amount'>;

function negated({ lineId, amount }: Share): Share {
  return { lineId, amount: amount.negated() };
}

function figureEntry({ fiscalYear, authority }: BudgetMovement, share: Share, stage: Stage): JournalEntry {
  const { lineId, amount } = share;
  return { lineId, amount, fiscalYear, authority, stage, chargeId: null };
}

function ceilings(state: BookState, { authority }: BudgetMovement, legs: readonly Share[]) {
  const changes = legs.map(({ lineId, amount }) => ({ line: known(state.lines, lineId), authority, change: amount }));
  return ceilingEntriesOf(state, changes);
}
