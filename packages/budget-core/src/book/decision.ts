import type { FiscalYear } from '../fiscal-year/fiscal-year.ts';
import { type Outcome, refuse } from '../outcome.ts';
import type { Refusal } from '../verdict/refusal.ts';
import type { CapCheck, ControlCheck, Cure, Refused } from '../verdict/verdict.ts';
import type { ActContext } from './command.ts';
import type { Fact } from './fact.ts';
import type { BookState } from './state.ts';

/** What an accepted command will do. */
export interface Decision {
  readonly facts: readonly Fact[];
  readonly controls: readonly ControlCheck[];
  readonly caps: readonly CapCheck[];
}

export type Decided = Outcome<Decision, Refused>;

/** What a decision looks at: the state, who acts and when, and the open year of that date. */
export interface Situation {
  readonly state: BookState;
  readonly context: ActContext;
  readonly fiscalYear: FiscalYear;
}

export function decided(
  facts: readonly Fact[],
  controls: readonly ControlCheck[] = [],
  caps: readonly CapCheck[] = [],
): Decided {
  return { ok: true, value: { facts, controls, caps } };
}

export function refused(
  refusal: Refusal,
  controls: readonly ControlCheck[] = [],
  cures: readonly Cure[] = [],
  caps: readonly CapCheck[] = [],
): { readonly ok: false; readonly refusal: Refused } {
  return refuse({ outcome: 'REFUSED', refusal, controls, caps, cures });
}
