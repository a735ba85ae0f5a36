import type { Authority } from '../line/authority.ts';
import type { Amount } from '../money/amount.ts';

/** There is no profile of this name (D-85). */
export interface UnknownProfile {
  readonly kind: 'UNKNOWN_PROFILE';
  readonly text: string;
}

/** The profile has no version yet for a year that begins on this day. */
export interface ProfileNotInForce {
  readonly kind: 'PROFILE_NOT_IN_FORCE';
  readonly profile: string;
  /** The first day of its first version. */
  readonly validFrom: string;
  readonly firstDay: string;
}

/** What a rule of the profile says no to: the text of law stands behind it. */
interface ByProfile {
  readonly profile: string;
  readonly legalReference: string;
}

/** The year is to be opened otherwise than the profile has it. */
export interface ProfileContradicted extends ByProfile {
  readonly kind: 'PROFILE_CONTRADICTED';
  readonly field: 'mode' | 'firstMonth';
  readonly given: string;
  readonly required: string;
}

/** A rule of the profile asks what the line is in a dimension, and nobody said it. */
export interface ClassificationRequired extends ByProfile {
  readonly kind: 'CLASSIFICATION_REQUIRED';
  readonly code: string;
  readonly dimension: string;
}

/** A transfer would bring an amount from lines of one code to lines of another that they may not fund. */
export interface TransferBetweenCodesForbidden extends ByProfile {
  readonly kind: 'TRANSFER_BETWEEN_CODES_FORBIDDEN';
  readonly dimension: string;
  readonly from: string;
  readonly to: string;
  readonly amount: Amount;
}

/** Transfers of the year would pass the cap of a line that gives or gains. */
export interface TransferCapExceeded extends ByProfile {
  readonly kind: 'TRANSFER_CAP_EXCEEDED';
  readonly code: string;
  readonly authority: Authority;
  /** Of the initial amount. */
  readonly percent: string;
  readonly initial: Amount;
  readonly cap: Amount;
  /** What earlier transfers of the year count, those that wait included. */
  readonly movedBefore: Amount;
  readonly movedAfter: Amount;
}

/** A line would hold more of one authority than of the other. */
export interface AuthoritiesDiffer extends ByProfile {
  readonly kind: 'AUTHORITIES_DIFFER';
  readonly code: string;
  readonly commitment: Amount;
  readonly payment: Amount;
}

/** No override is granted on such a line (D-71). */
export interface OverrideForbidden extends ByProfile {
  readonly kind: 'OVERRIDE_FORBIDDEN';
  readonly code: string;
}

/** What the profile of a year says no to (D-85). */
export type ProfileRefusal =
  | UnknownProfile
  | ProfileNotInForce
  | ProfileContradicted
  | ClassificationRequired
  | TransferBetweenCodesForbidden
  | TransferCapExceeded
  | AuthoritiesDiffer
  | OverrideForbidden;
