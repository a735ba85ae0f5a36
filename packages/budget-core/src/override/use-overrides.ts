import type { Situation } from '../book/decision.ts';
import type { OverrideFact } from '../book/fact.ts';
import type { ControlCheck } from '../verdict/verdict.ts';
import type { OverriddenAct, Override } from './override.ts';

interface Overridden {
  readonly checks: readonly ControlCheck[];
  readonly facts: readonly OverrideFact[];
}

/**
 * Lets an act pass the controls that refuse it, where each of them is overridden for this very act by at least what is
 * missing (D-71).
 *
 * @returns null where one of them is not
 */
export function useOverrides(
  { state, context }: Situation,
  act: OverriddenAct,
  checks: readonly ControlCheck[],
): Overridden | null {
  const facts: OverrideFact[] = [];
  for (const { controlId, shortfall, outcome } of checks) {
    if (outcome !== 'REFUSED') continue;
    const override = [...state.overrides.values()].find(
      (one) => one.controlId === controlId && isFor(one, act) && one.amount.isAtLeast(shortfall),
    );
    if (!override) return null;
    const used: Override = { ...override, usedBy: context.actId, excess: shortfall, version: override.version + 1 };
    facts.push({ kind: 'OverrideUsed', override: used, entries: [] });
  }
  const lifted = checks.map(
    (check): ControlCheck => (check.outcome === 'REFUSED' ? { ...check, outcome: 'OVERRIDDEN' } : check),
  );
  return { checks: lifted, facts };
}

/** An override serves once: the act that it lets pass gives the file another version. */
function isFor({ act }: Override, { kind, subjectId, expectedVersion }: OverriddenAct): boolean {
  return act.kind === kind && act.subjectId === subjectId && act.expectedVersion === expectedVersion;
}
