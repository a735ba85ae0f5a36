import type { SetAuthority } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import type { Fact } from '../book/fact.ts';
import { type BookState, balanceOf, controlsInForce } from '../book/state.ts';
import { ceilingEntries } from '../control/ceiling.ts';
import { missingDefaults } from '../control/default-control.ts';
import { distributionExceeded } from '../control/distribution.ts';
import { readNotNegative } from '../input/amount.ts';
import type { FigureEntry } from '../journal/entry.ts';
import type { Amount } from '../money/amount.ts';
import { checkEqualHeld } from '../profile/equal-authorities.ts';
import { profileOf } from '../profile/profiles.ts';
import { reserveOf } from '../profile/reserve.ts';
import type { Authority } from './authority.ts';
import type { BudgetLine } from './budget-line.ts';
import { usableOf } from './figures.ts';
import { findSeenLine } from './find-line.ts';
import { belowConsumption, heldExceedsUsable } from './floor.ts';

interface AuthorityChange {
  readonly line: BudgetLine;
  readonly amount: Amount;
  readonly frozen: Amount;
  readonly authorisedChange: Amount;
  readonly frozenChange: Amount;
  /** Whether the line holds this authority of its own for the first time. */
  readonly first: boolean;
}

/**
 * Sets what a line holds of its own of one authority, and how much of it is frozen as a reserve.
 *
 * Where no control stands on the node yet, the default one comes with its first authority (D-61). The line
 * gets one new version, so that of two who saw the same one the second is told (D-30).
 * Refusals in order: `INVALID_AMOUNT`, `INVALID_SCALE`, `AUTHORITY_NOT_USED`, `NOT_FOUND`,
 * `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `LINE_NOT_OPEN`, `CLASSIFICATION_REQUIRED` where the
 * reserve of the profile is asked for, `FROZEN_EXCEEDS_AUTHORISED`, `HELD_EXCEEDS_USABLE` (D-84), `AUTHORITIES_DIFFER`
 * (D-85), `DISTRIBUTION_EXCEEDED` (D-62), `BELOW_CONSUMPTION` (D-82).
 */
export function setAuthority(situation: Situation, command: SetAuthority): Decided {
  const read = readChange(situation, command);
  if (!read.ok) return read;
  const change = read.value;
  const usableChange = change.authorisedChange.minus(change.frozenChange);
  const refusal =
    distributionExceeded(situation, change.line, command.authority, change.authorisedChange) ??
    belowConsumption(situation.state, change.line, command.authority, usableChange);
  if (refusal) return refused(refusal);
  return decided(factsOf(situation, command, change, usableChange));
}

function readChange(
  situation: Situation,
  command: SetAuthority,
): { readonly ok: true; readonly value: AuthorityChange } | Extract<Decided, { ok: false }> {
  const { state, fiscalYear } = situation;
  const amount = readNotNegative(command.amount, fiscalYear.currency, 'amount');
  if (!amount.ok) return refused(amount.refusal);
  const stated = command.frozen === null ? null : readNotNegative(command.frozen, fiscalYear.currency, 'frozen');
  if (stated?.ok === false) return refused(stated.refusal);
  if (command.authority === 'PAYMENT' && fiscalYear.mode === 'SINGLE') {
    return refused({ kind: 'AUTHORITY_NOT_USED', authority: command.authority });
  }
  const found = findSeenLine(situation, command);
  if (!found.ok) return refused(found.refusal);
  const line = found.value;
  if (line.state === 'CLOSED') {
    return refused({ kind: 'LINE_NOT_OPEN', code: line.code, reason: 'CLOSED' });
  }
  const frozen = stated ?? reserveOf(profileOf(fiscalYear), line, amount.value);
  if (!frozen.ok) return refused(frozen.refusal);
  if (frozen.value.isGreaterThan(amount.value)) {
    return refused({
      kind: 'FROZEN_EXCEEDS_AUTHORISED',
      authorised: amount.value,
      frozen: frozen.value,
    });
  }
  const own = balanceOf(state, line.id).own[command.authority];
  const refusal =
    heldExceedsUsable(line, command.authority, own.held, amount.value.minus(frozen.value)) ??
    checkEqualHeld(situation, line, heldAfter(state, line, command.authority, amount.value));
  if (refusal) return refused(refusal);
  return {
    ok: true,
    value: {
      line,
      amount: amount.value,
      frozen: frozen.value,
      authorisedChange: own.authorised === null ? amount.value : amount.value.minus(own.authorised),
      frozenChange: frozen.value.minus(own.frozen),
      first: own.authorised === null,
    },
  };
}

function heldAfter(
  state: BookState,
  { id }: BudgetLine,
  authority: Authority,
  amount: Amount,
): Readonly<Record<Authority, Amount | null>> {
  const { COMMITMENT, PAYMENT } = balanceOf(state, id).own;
  return { COMMITMENT: COMMITMENT.authorised, PAYMENT: PAYMENT.authorised, [authority]: amount };
}

function factsOf(
  { state }: Situation,
  command: SetAuthority,
  change: AuthorityChange,
  usableChange: Amount,
): readonly Fact[] {
  const { line, amount, frozen } = change;
  const { authority } = command;
  const changed: BudgetLine = { ...line, version: line.version + 1 };
  const set: Fact = {
    kind: 'AuthoritySet',
    line: changed,
    authority,
    amount,
    frozen,
    entries: [...figureEntries(command, change), ...ceilingEntries(state, line, authority, usableChange)],
  };
  const ceiling = usableOf(balanceOf(state, line.id), authority)?.plus(usableChange) ?? usableChange;
  const standing = controlsInForce(state, line.id);
  return [set, ...missingDefaults(state, { line: changed, authority, ceiling }, standing, command)];
}

function figureEntries(
  { authority }: SetAuthority,
  { line, authorisedChange, frozenChange, first }: AuthorityChange,
): readonly FigureEntry[] {
  const base = { lineId: line.id, fiscalYear: line.fiscalYear, authority, chargeId: null };
  const entries: FigureEntry[] = [];
  // An authority of 0.00 is one all the same: its first entry is written whatever its amount (D-10).
  if (first || !authorisedChange.isZero()) {
    entries.push({ ...base, stage: 'AUTHORISED', amount: authorisedChange });
  }
  if (!frozenChange.isZero()) entries.push({ ...base, stage: 'FROZEN', amount: frozenChange });
  return entries;
}
