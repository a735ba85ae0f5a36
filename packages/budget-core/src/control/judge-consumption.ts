import { refused, type Situation } from '../book/decision.ts';
import type { OverrideFact } from '../book/fact.ts';
import { type BookState, balanceOf, known, pathOf } from '../book/state.ts';
import { capExceeded } from '../cap/cap-check.ts';
import { capChecks } from '../cap/cap-checks.ts';
import type { CappedDocument } from '../cap/capped-document.ts';
import type { BudgetLineId } from '../ids.ts';
import type { Authority } from '../line/authority.ts';
import { accept, type Outcome } from '../outcome.ts';
import type { OverriddenAct } from '../override/override.ts';
import { useOverrides } from '../override/use-overrides.ts';
import type { CapCheck, ControlCheck, Refused } from '../verdict/verdict.ts';
import { type Arrival, checksOf } from './checks-of.ts';
import type { Consumption } from './consumption.ts';
import { insufficient } from './control-check.ts';
import { curesFor } from './cures.ts';

export interface Judged {
  readonly controls: readonly ControlCheck[];
  readonly caps: readonly CapCheck[];
  /** The overrides that let it pass, used up. */
  readonly overrides: readonly OverrideFact[];
}

/**
 * Judges amounts that arrive at a stage of one authority or of both, all or nothing (D-22, D-46).
 *
 * Amounts are netted per node before the check (D-23); every control valid on the date of the act, on the way to the
 * root, has its say (D-62, D-64), unless the command does not lower its headroom (D-65). The lines are known to be open.
 *
 * @param document what caps judge of the act; null: no cap has a say in it. No override lifts what a cap refuses (D-68)
 * @param act what overrides may be bound to (D-71); null: nothing lifts a refusal
 * @returns every control's check and the overrides that were used, or the refusal with the checks and cures: `NO_AUTHORITY`,
 * `INSUFFICIENT_COMMITMENT_AUTHORITY`, `INSUFFICIENT_PAYMENT_AUTHORITY`, `DOCUMENT_CAP_EXCEEDED`, `PAYEE_CAP_EXCEEDED`,
 * `SPLIT_SUSPECTED`
 */
export function judgeArrivals(
  situation: Situation,
  consumption: readonly Consumption[],
  arrivals: readonly Arrival[],
  act: OverriddenAct | null,
  document: CappedDocument | null = null,
): Outcome<Judged, Refused> {
  const { state } = situation;
  for (const { authority, from } of arrivals) {
    const ungoverned = consumption.find(
      ({ lineId, anew }) => (from === null || anew?.isPositive()) && !isGoverned(state, lineId, authority),
    );
    if (!ungoverned) continue;
    const { code } = known(state.lines, ungoverned.lineId);
    return refused({ kind: 'NO_AUTHORITY', code, authority });
  }
  const checks = checksOf(situation, consumption, arrivals);
  const caps = document ? capChecks(situation, document) : [];
  const short = refusing(checks);
  const lifted = short && act ? useOverrides(situation, act, checks) : null;
  const capped = refusing(caps);
  if (!capped && (!short || lifted)) {
    return accept({ controls: lifted?.checks ?? checks, caps, overrides: lifted?.facts ?? [] });
  }
  // What is refused crosses no threshold, and uses no override.
  const uncrossed = checks.map((check): ControlCheck => ({ ...check, crossed: [] }));
  const refusal = short && !lifted ? insufficient(short) : capped ? capExceeded(capped) : null;
  if (!refusal) throw new Error('Neither a control nor a cap refuses');
  const cures = curesFor(situation, { consumption, arrivals, checks: uncrossed, act, document, caps });
  return refused(refusal, uncrossed, cures, caps);
}

/** The check that decides, where it refuses. */
function refusing<Check extends { readonly decides: boolean; readonly outcome: string }>(
  checks: readonly Check[],
): Check | null {
  return checks.find(({ decides, outcome }) => decides && outcome === 'REFUSED') ?? null;
}

/** A line is governed where it, or a node above it, holds authority of its own (D-61). */
function isGoverned(state: BookState, lineId: BudgetLineId, authority: Authority): boolean {
  return pathOf(state, lineId).some((node) => balanceOf(state, node.id).own[authority].authorised !== null);
}
