import type { Amount } from '../money/amount.ts';

/** An order goes to the payee of its framework, in its currency (D-32). */
export interface FrameworkMismatch {
  readonly kind: 'FRAMEWORK_MISMATCH';
  readonly reference: string;
  readonly reason: 'PAYEE' | 'CURRENCY';
}

/** A framework takes orders once it is approved, until it is closed, on the days that it is valid (D-32). */
export interface FrameworkNotInForce {
  readonly kind: 'FRAMEWORK_NOT_IN_FORCE';
  readonly reference: string;
  readonly reason: 'RECORDED' | 'CLOSED' | 'OUTSIDE_DATES';
  readonly validFrom: string;
  readonly validUntil: string;
  readonly date: string;
}

/** The orders under a framework would hold more than its maximum (D-32). */
export interface FrameworkMaxExceeded {
  readonly kind: 'FRAMEWORK_MAX_EXCEEDED';
  readonly frameworkId: string;
  readonly reference: string;
  readonly maximum: Amount;
  /** What its orders held before this command. */
  readonly ordered: Amount;
  readonly asked: Amount;
  readonly over: Amount;
}

/** Why an order is refused for the framework that it names. */
export type FrameworkRefusal = FrameworkMismatch | FrameworkNotInForce | FrameworkMaxExceeded;
