import type { BusinessDate } from '../calendar/business-date.ts';
import type { CountingStart } from '../control/counting.ts';
import type { ControlMode } from '../control/spending-control.ts';
import type { AuthorityMode, Distribution } from '../fiscal-year/fiscal-year.ts';
import type { Labels } from '../line/budget-line.ts';

/** A rule in words, and the text of law that it stands in. */
interface Founded {
  readonly text: Labels;
  readonly legalReference: string;
}

/** Years are opened with the mode, or the first month, that the profile names. */
export interface FiscalYearRule extends Founded {
  readonly kind: 'FISCAL_YEAR';
  readonly fixes: readonly ('mode' | 'firstMonth')[];
}

/**
 * What is transferred between lines of one code, out of a line or into it, stays in a year within a share of what the
 * line was opened with. Transfers between codes have no cap.
 */
export interface TransferCapRule extends Founded {
  readonly kind: 'TRANSFER_CAP';
  /** As `ministry`. */
  readonly within: string;
  /** Of the initial amount, as `2`. */
  readonly percent: string;
}

/** Lines of this code may fund others by a transfer and are never funded by them. */
export interface OneWayRule extends Founded {
  readonly kind: 'ONE_WAY';
  readonly dimension: string;
  readonly code: string;
}

/** No transfer goes from one code of this dimension to another. */
export interface SealedRule extends Founded {
  readonly kind: 'SEALED';
  readonly dimension: string;
}

/** Lines of this code hold as much authority to commit as to pay. */
export interface EqualAuthoritiesRule extends Founded {
  readonly kind: 'EQUAL_AUTHORITIES';
  readonly dimension: string;
  readonly code: string;
}

/** The share of what a line is opened with that is frozen, by its code. */
export interface ReserveRule extends Founded {
  readonly kind: 'RESERVE';
  readonly dimension: string;
  readonly percentByCode: Readonly<Record<string, string>>;
  readonly otherwise: string;
}

/** Controls are overridden on lines of this code alone (D-71). */
export interface OverridesRule extends Founded {
  readonly kind: 'OVERRIDES_ONLY';
  readonly dimension: string;
  readonly code: string;
}

/** Default controls count from this act on. */
export interface CountingRule extends Founded {
  readonly kind: 'COUNT_FROM';
  readonly start: CountingStart;
}

/**
 * The most of a year's authority that may be used within each of its quarters, or in a month of it, at every node that
 * holds authority of its own (D-67).
 */
export interface PaceRule extends Founded {
  readonly kind: 'PACE_CAPS';
  /** From the first of the year to the last. */
  readonly quarters: readonly string[];
  /** By the number of the month: 3 is March. */
  readonly months: Readonly<Record<number, string>>;
  readonly mode: ControlMode;
}

export type ProfileRule =
  | FiscalYearRule
  | TransferCapRule
  | OneWayRule
  | SealedRule
  | EqualAuthoritiesRule
  | ReserveRule
  | OverridesRule
  | CountingRule
  | PaceRule;

/**
 * The rules of a country as data (D-85). Figures of law change: each change is a version of its own, in force for the
 * years that begin on its date or later. A version that years were opened under is never edited.
 */
export interface Profile {
  /** As `fr-state`. */
  readonly name: string;
  readonly version: number;
  readonly validFrom: BusinessDate;
  readonly labels: Labels;
  /** What a year is like where its opening does not say. */
  readonly year: {
    readonly mode: AuthorityMode;
    readonly firstMonth: number;
    readonly distribution: Distribution;
  };
  readonly rules: readonly ProfileRule[];
}

/** The rules of one kind; most profiles have none of most. */
export function rulesOf<Kind extends ProfileRule['kind']>(
  { rules }: Profile,
  kind: Kind,
): readonly Extract<ProfileRule, { kind: Kind }>[] {
  return rules.filter((rule): rule is Extract<ProfileRule, { kind: Kind }> => rule.kind === kind);
}

/** The rule of a kind that a profile has once at most. */
export function ruleOf<
  Kind extends 'FISCAL_YEAR' | 'TRANSFER_CAP' | 'RESERVE' | 'OVERRIDES_ONLY' | 'COUNT_FROM' | 'PACE_CAPS',
>(profile: Profile, kind: Kind): Extract<ProfileRule, { kind: Kind }> | null {
  return rulesOf(profile, kind)[0] ?? null;
}
