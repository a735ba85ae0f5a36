import type { Stage } from '../../journal/entry.ts';
import type { Entry, Leg, Movement } from './nouns.ts';

/** What a movement holds until it is decided (D-84), or lets go. */
export function heldBy(movement: Movement, sign: bigint): readonly Entry[] {
  return entries(movement, movement.takenFrom, 'HELD', sign);
}

/** What a movement does to authority once it is approved. */
export function effectOf(movement: Movement): readonly Entry[] {
  const { kind, takenFrom, givenTo } = movement;
  if (kind === 'FREEZE') return entries(movement, takenFrom, 'FROZEN', 1n);
  if (kind === 'RELEASE') return entries(movement, givenTo, 'FROZEN', -1n);
  return [...entries(movement, takenFrom, 'AUTHORISED', -1n), ...entries(movement, givenTo, 'AUTHORISED', 1n)];
}

function entries({ authority }: Movement, legs: readonly Leg[], stage: Stage, sign: bigint): readonly Entry[] {
  return legs.map(({ line, units }) => ({ line, authority, stage, units: sign * units, charge: null }));
}
