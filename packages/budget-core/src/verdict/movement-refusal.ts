import type { Authority } from '../line/authority.ts';
import type { Amount } from '../money/amount.ts';
import type { MovementKind } from '../movement/budget-movement.ts';
import type { Role } from '../person/actor.ts';

/** Pending movements would take more from a line itself than would be left usable on it (D-84). */
export interface HeldExceedsUsable {
  readonly kind: 'HELD_EXCEEDS_USABLE';
  readonly code: string;
  readonly authority: Authority;
  readonly held: Amount;
  readonly usable: Amount;
}

/** A movement takes from lines, gives to lines, or both, as its kind says (D-81). */
export interface WrongSides {
  readonly kind: 'WRONG_SIDES';
  readonly movement: MovementKind;
}

/** A line named twice in one movement: no line is its own source (D-81). */
export interface LineNamedTwice {
  readonly kind: 'LINE_NAMED_TWICE';
  readonly lineId: string;
}

/** A transfer sums to 0.00 (D-81). */
export interface TransferUnbalanced {
  readonly kind: 'TRANSFER_UNBALANCED';
  readonly taken: Amount;
  readonly given: Amount;
}

/** Movements change what a line holds of its own; this one holds nothing of that authority. */
export interface NoOwnAuthority {
  readonly kind: 'NO_OWN_AUTHORITY';
  readonly code: string;
  readonly authority: Authority;
}

/** More would be taken or frozen than is neither consumed, nor frozen, nor held (D-82, D-83). */
export interface ExceedsUnused {
  readonly kind: 'EXCEEDS_UNUSED';
  readonly code: string;
  readonly authority: Authority;
  readonly unused: Amount;
  readonly over: Amount;
}

/** More would be released than is frozen (D-83). */
export interface ExceedsFrozen {
  readonly kind: 'EXCEEDS_FROZEN';
  readonly code: string;
  readonly authority: Authority;
  readonly frozen: Amount;
  readonly over: Amount;
}

/** The role puts other kinds of movement forward (D-100). */
export interface MovementNotOfRole {
  readonly kind: 'MOVEMENT_NOT_OF_ROLE';
  readonly role: Role;
  readonly movement: MovementKind;
}

/** Why a budget movement was refused, or what would go against pending ones. */
export type MovementRefusal =
  | HeldExceedsUsable
  | WrongSides
  | LineNamedTwice
  | TransferUnbalanced
  | NoOwnAuthority
  | MovementNotOfRole
  | ExceedsUnused
  | ExceedsFrozen;
