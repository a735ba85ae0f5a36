import type { BudgetLineId } from '../ids.ts';
import type { CapRefusal } from './cap-refusal.ts';
import type { InsufficientAuthority } from './refusal.ts';
import type { Told, ToldRefusal } from './told.ts';
import type { CapCheck, ControlCheck, Cure, Verdict } from './verdict.ts';

/** What a caller may know of the tree: all of some lines, and the names of the nodes above these (D-72). */
export interface LineScope {
  readonly maySee: (lineId: BudgetLineId) => boolean;
  /** Whether the node lies above a line that the caller may see. */
  readonly isAboveSeen: (lineId: BudgetLineId) => boolean;
}

/** How a node is named to those who may not see its figures; null: it is not named either. */
type Unnamed<Check> = Check extends { readonly code: string; readonly labels: infer Labels }
  ? { readonly code: string | null; readonly labels: Labels | null }
  : never;

/** What a control says, without its figures. */
export type ConcealedControlCheck = { readonly concealed: true } & Unnamed<ControlCheck> &
  Pick<ControlCheck, 'controlId' | 'lineId' | 'authority' | 'mode' | 'origin' | 'outcome' | 'decides'>;

/** What a cap says, without its figures. */
export type ConcealedCapCheck = { readonly concealed: true } & Unnamed<CapCheck> &
  Pick<CapCheck, 'capId' | 'lineId' | 'kind' | 'mode' | 'outcome' | 'decides'>;

export type ConcealableKind = InsufficientAuthority['kind'] | CapRefusal['kind'];

/** Why a node refuses, without its figures. */
export interface ConcealedRefusal {
  readonly concealed: true;
  readonly kind: ConcealableKind;
  /** Null: the node is not named either. */
  readonly code: string | null;
}

/** A verdict, fresh or read back from JSON. */
export type ToldVerdict =
  | Pick<Told<Extract<Verdict, { outcome: 'ACCEPTED' }>>, 'outcome' | 'controls' | 'caps'>
  | (Pick<Told<Extract<Verdict, { outcome: 'REFUSED' }>>, 'outcome' | 'controls' | 'caps' | 'cures'> & {
      readonly refusal: ToldRefusal;
    });

/** A verdict as one caller gets it. */
export interface ScopedVerdict {
  readonly outcome: Verdict['outcome'];
  readonly refusal: ToldRefusal | ConcealedRefusal | null;
  readonly controls: readonly (Told<ControlCheck> | ConcealedControlCheck)[];
  readonly caps: readonly (Told<CapCheck> | ConcealedCapCheck)[];
  readonly cures: readonly Told<Cure>[];
}

/**
 * A verdict for a caller who may see some lines: of every other node he gets the outcome without the figures, and its name
 * where it lies above a line that he may see (D-72). Cures that would tell figures of such a node are left out, so that
 * nobody learns from an amount that fits how much room there is; a transfer comes only from a line that he may see (D-69).
 *
 * @example
 * verdictFor(verdict, { maySee: (id) => own.has(id), isAboveSeen: (id) => above.has(id) });
 */
export function verdictFor(verdict: ToldVerdict, scope: LineScope): ScopedVerdict {
  const { outcome, controls, caps } = verdict;
  const seen = {
    outcome,
    controls: controls.map((check) => (scope.maySee(check.lineId) ? check : concealedControl(check, scope))),
    caps: caps.map((check) => (scope.maySee(check.lineId) ? check : concealedCap(check, scope))),
  };
  if (verdict.outcome === 'ACCEPTED') return { ...seen, refusal: null, cures: [] };
  const refusing = [...controls, ...caps].filter((check) => check.outcome === 'REFUSED');
  const allSeen = refusing.every(({ lineId }) => scope.maySee(lineId));
  return {
    ...seen,
    refusal: refusalFor(verdict.refusal, scope),
    cures: verdict.cures.filter((cure) => tellsNothingHidden(cure, allSeen, scope)),
  };
}

function concealedControl(check: Told<ControlCheck>, scope: LineScope): ConcealedControlCheck {
  const { controlId, lineId, authority, mode, origin, outcome, decides } = check;
  return { concealed: true, ...namesFor(check, scope), controlId, lineId, authority, mode, origin, outcome, decides };
}

function concealedCap(check: Told<CapCheck>, scope: LineScope): ConcealedCapCheck {
  const { capId, lineId, kind, mode, outcome, decides } = check;
  return { concealed: true, ...namesFor(check, scope), capId, lineId, kind, mode, outcome, decides };
}

function namesFor({ lineId, code, labels }: Pick<Told<CapCheck>, 'lineId' | 'code' | 'labels'>, scope: LineScope) {
  return scope.isAboveSeen(lineId) ? { code, labels } : { code: null, labels: null };
}

function refusalFor(refusal: ToldRefusal, scope: LineScope): ToldRefusal | ConcealedRefusal {
  switch (refusal.kind) {
    case 'INSUFFICIENT_COMMITMENT_AUTHORITY':
    case 'INSUFFICIENT_PAYMENT_AUTHORITY':
    case 'DOCUMENT_CAP_EXCEEDED':
    case 'PAYEE_CAP_EXCEEDED':
    case 'SPLIT_SUSPECTED': {
      const { kind, lineId, code } = refusal;
      if (scope.maySee(lineId)) return refusal;
      return { concealed: true, kind, code: scope.isAboveSeen(lineId) ? code : null };
    }
    default:
      return refusal;
  }
}

function tellsNothingHidden(cure: Told<Cure>, allSeen: boolean, { maySee }: LineScope): boolean {
  switch (cure.kind) {
    case 'TRANSFER':
      return allSeen && maySee(cure.fromLineId) && maySee(cure.toLineId);
    case 'SMALLER_AMOUNT':
    case 'OVERRIDE':
      return allSeen;
    case 'LATER_PERIOD':
      return true;
  }
}
