import type { Noun, VersionConflict, WrongState } from '../verdict/refusal.ts';

interface Versioned<State extends string> {
  readonly version: number;
  readonly state: State;
}

/**
 * Sees that a noun is as the caller saw it (D-30), and in a state that takes the command.
 *
 * @returns null, or the first of `VERSION_CONFLICT`, `WRONG_STATE`
 */
export function checkExpected<State extends string>(
  noun: Noun,
  { version, state }: Versioned<State>,
  expectedVersion: number,
  allowed: readonly State[],
): VersionConflict | WrongState | null {
  if (version !== expectedVersion) {
    return { kind: 'VERSION_CONFLICT', noun, expected: expectedVersion, actual: version };
  }
  return allowed.includes(state) ? null : { kind: 'WRONG_STATE', noun, state, allowed };
}
