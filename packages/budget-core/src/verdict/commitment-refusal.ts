import type { Amount } from '../money/amount.ts';

/** A claim on the commitment is certified and neither approved nor rejected, so nothing is closed yet (D-26). */
export interface ClaimUndecided {
  readonly kind: 'CLAIM_UNDECIDED';
  readonly undecided: Amount;
}

/** Less than what is certified or expensed, whichever is more, would stay committed (D-25). */
export interface BelowExpensed {
  readonly kind: 'BELOW_EXPENSED';
  readonly chargeId: string;
  readonly certified: Amount;
  readonly expensed: Amount;
  /** What may be given back. */
  readonly left: Amount;
  readonly over: Amount;
}

/** An earlier year made the commitment: what is added to it would take the authority of this one. */
export interface MadeInEarlierYear {
  readonly kind: 'MADE_IN_EARLIER_YEAR';
  readonly originYear: number;
}

/** The instalments of a payment schedule are not the firm amount together (D-24). */
export interface ScheduleMismatch {
  readonly kind: 'SCHEDULE_MISMATCH';
  readonly scheduled: Amount;
  readonly amount: Amount;
}

/** A reservation would begin after its last day (D-31). */
export interface AlreadyExpired {
  readonly kind: 'ALREADY_EXPIRED';
  readonly expiresOn: string;
  readonly date: string;
}

/** Refusals of acts that change what a commitment commits. */
export type CommitmentRefusal = ClaimUndecided | BelowExpensed | MadeInEarlierYear | ScheduleMismatch | AlreadyExpired;
