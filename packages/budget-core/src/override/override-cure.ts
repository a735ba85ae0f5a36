import { type BookState, known } from '../book/state.ts';
import type { Role } from '../person/actor.ts';
import { checkOverridable } from '../profile/overridable.ts';
import type { ControlCheck, OverrideCure } from '../verdict/verdict.ts';
import { leftToOverride } from './left-to-override.ts';
import type { OverriddenAct } from './override.ts';

/** Who may grant overrides (D-71, D-100). */
export const overrideGrantors: readonly Role[] = ['DEPUTY_SECRETARY', 'DIRECTOR'];

/** An override of every control that refuses, where the caps of all leave room for what is missing. */
export function overrideCure(
  state: BookState,
  act: OverriddenAct | null,
  refusing: readonly ControlCheck[],
): OverrideCure | null {
  if (act === null) return null;
  const grantable = refusing.every(({ controlId, lineId, authority, shortfall }) => {
    const together = refusing
      .filter((other) => other.lineId === lineId && other.authority === authority)
      .reduce((sum, other) => sum.plus(other.shortfall), shortfall.minus(shortfall));
    const line = known(state.lines, lineId);
    if (checkOverridable(known(state.fiscalYears, line.fiscalYear), line) !== null) return false;
    return leftToOverride(state, known(state.controls, controlId))?.isAtLeast(together) ?? false;
  });
  if (!grantable) return null;
  const overrides = refusing.map(({ controlId, lineId, code, shortfall }) => ({
    controlId,
    lineId,
    code,
    amount: shortfall,
  }));
  return { kind: 'OVERRIDE', roles: overrideGrantors, overrides };
}
