import type { Pace, PaceCap, PacePeriod } from '../control/pace.ts';
import type { ControlMode } from '../control/spending-control.ts';
import type { FiscalYear } from '../fiscal-year/fiscal-year.ts';
import { type PaceRule, ruleOf } from './profile.ts';
import { profileOf } from './profiles.ts';

/** A pace that a profile gives to every node that holds authority of its own (D-67, D-85). */
export interface DefaultPace {
  readonly pace: Pace;
  /** That of its control: an explicit one of the same name takes its place. */
  readonly name: string;
  readonly mode: ControlMode;
  readonly legalReference: string;
}

const names: Readonly<Record<PacePeriod, string>> = { QUARTER: 'quarters', MONTH: 'months' };

/**
 * The paces that stand by default in a year: those of its profile, none in most countries.
 *
 * @example
 * // `in-central`: `quarters` of 25, 25, 25 and 33 %, and `months` of which March alone is capped, at 15 %.
 */
export function defaultPaces(fiscalYear: FiscalYear): readonly DefaultPace[] {
  const rule = ruleOf(profileOf(fiscalYear), 'PACE_CAPS');
  if (!rule) return [];
  return [defaultPace(rule, 'QUARTER', rule.quarters), defaultPace(rule, 'MONTH', monthsInOrder(rule, fiscalYear))];
}

function defaultPace(
  { mode, legalReference }: PaceRule,
  per: PacePeriod,
  percents: readonly (string | null)[],
): DefaultPace {
  const caps = percents.map((percent): PaceCap => ({ percent, amount: null }));
  return { pace: { kind: 'CAPS', per, caps }, name: names[per], mode, legalReference };
}

function monthsInOrder({ months }: PaceRule, { firstMonth }: FiscalYear): readonly (string | null)[] {
  return Array.from({ length: 12 }, (_, index) => months[((firstMonth - 1 + index) % 12) + 1] ?? null);
}
