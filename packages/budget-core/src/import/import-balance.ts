import type { ImportBalance } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import type { Fact, SpendingControlFact } from '../book/fact.ts';
import { type BookState, balanceOf, controlsInForce } from '../book/state.ts';
import { ceilingEntries } from '../control/ceiling.ts';
import { consumingStages } from '../control/counting.ts';
import { missingDefaults } from '../control/default-control.ts';
import { distributionExceeded } from '../control/distribution.ts';
import type { FigureEntry } from '../journal/entry.ts';
import type { Authority } from '../line/authority.ts';
import type { Balance } from '../line/balance.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import { checkLines } from '../line/check-lines.ts';
import { usableOf } from '../line/figures.ts';
import { findLine } from '../line/find-line.ts';
import { belowConsumption, heldExceedsUsable } from '../line/floor.ts';
import { inUse } from '../line/in-use.ts';
import type { Amount } from '../money/amount.ts';
import { accept, type Outcome } from '../outcome.ts';
import { checkEqualHeld } from '../profile/equal-authorities.ts';
import type { HeldExceedsUsable } from '../verdict/movement-refusal.ts';
import type { AuthoritiesDiffer } from '../verdict/profile-refusal.ts';
import type {
  AuthorityNotUsed,
  ExceedsEarlierStage,
  FrozenExceedsAuthorised,
  LineInUse,
  Refusal,
} from '../verdict/refusal.ts';
import type { Refused } from '../verdict/verdict.ts';
import { judgeImport, sumOf, usableChange } from './judge-import.ts';
import { checkStageOrder, spendingChain } from './stage-order.ts';
import {
  broughtTo,
  consumptionFigures,
  differences,
  type OwnFigures,
  ownFigures,
  type ReadFigures,
  readFigures,
} from './stated-figures.ts';

const authorities: readonly Authority[] = ['COMMITMENT', 'PAYMENT'];

/** A line and the entries that bring it to what is stated. */
interface Import {
  readonly line: BudgetLine;
  readonly entries: readonly FigureEntry[];
}

/**
 * Brings what a line holds of its own to what another system states of it, by entries of the differences; where
 * nothing differs there is no fact. What its commitments hold here is apart and stays as it is. The line gets one new
 * version, so that of two who saw the same one the second is told (D-30).
 *
 * Amounts are at the currency's scale. Default controls come with first authority (D-61), and have their say.
 * Refusals in order: `INVALID_AMOUNT`, `INVALID_SCALE`, `AUTHORITY_NOT_USED`, `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`,
 * `LINE_NOT_OPEN`, `LINE_IN_USE` where it states consumption of a line with commitments of the year,
 * `FROZEN_EXCEEDS_AUTHORISED`, `HELD_EXCEEDS_USABLE` (D-84), `AUTHORITIES_DIFFER` (D-85), `EXCEEDS_EARLIER_STAGE` (D-49),
 * `DISTRIBUTION_EXCEEDED` (D-62), `BELOW_CONSUMPTION` (D-82), `INSUFFICIENT_COMMITMENT_AUTHORITY`,
 * `INSUFFICIENT_PAYMENT_AUTHORITY`.
 *
 * @example
 * // The line held 100 000.00 and 30 000.00 committed: two entries, of 5 000.00 and of -1 000.00.
 * book.execute({ kind: 'ImportBalance', lineId, figures: { commitmentAuthorised: '105000.00', committed: '29000.00' },
 *   defaultControlIds }, context);
 */
export function importBalance(situation: Situation, command: ImportBalance): Decided {
  const read = readImport(situation, command);
  if (!read.ok) return read;
  const { line, entries } = read.value;
  const { state } = situation;
  if (entries.length === 0) return decided([]);
  for (const authority of authorities) {
    const refusal = checkAuthority(situation, read.value, authority);
    if (refusal) return refused(refusal);
  }
  const changed: BudgetLine = { ...line, version: line.version + 1 };
  const defaults = defaultControls(situation, command, { line: changed, entries });
  // What another system states was consumed before it is stated here: a pace that comes with it judges what is next.
  const newControls = defaults.map(({ control }) => control).filter(({ pace }) => pace === null);
  const judged = judgeImport(situation, line, entries, newControls);
  if (!judged.ok) return judged;
  const ceilings = authorities.flatMap((authority) =>
    ceilingEntries(state, line, authority, changesOf(state, read.value, authority).usable),
  );
  const imported: Fact = { kind: 'BalanceImported', line: changed, entries: [...entries, ...ceilings] };
  return decided([imported, ...defaults], judged.value);
}

function readImport(situation: Situation, { lineId, figures }: ImportBalance): Outcome<Import, Refused> {
  const read = readFigures(figures, situation.fiscalYear.currency);
  if (!read.ok) return refused(read.refusal);
  const unused = checkUsed(situation, read.value);
  if (unused) return refused(unused);
  const found = findLine(situation, lineId);
  if (!found.ok) return refused(found.refusal);
  const line = found.value;
  const balance = balanceOf(situation.state, lineId);
  const held = ownFigures(balance);
  const target = broughtTo(read.value, held);
  const refusal =
    checkOpen(situation, line, held, target) ??
    checkOwnCommitments(line, balance, read.value) ??
    checkFrozen(target) ??
    checkHeld(line, balance, target) ??
    checkEqual(situation, line, held, target) ??
    checkOrder(target);
  return refusal ? refused(refusal) : accept({ line, entries: differences(line, held, target) });
}

/** In a single-authority budget the payment side has no authority to state (D-8). */
function checkUsed(
  { fiscalYear }: Situation,
  { paymentAuthorised, paymentFrozen }: ReadFigures,
): AuthorityNotUsed | null {
  const stated = (paymentAuthorised ?? null) !== null || (paymentFrozen ?? null) !== null;
  return fiscalYear.mode === 'SINGLE' && stated ? { kind: 'AUTHORITY_NOT_USED', authority: 'PAYMENT' } : null;
}

/** More consumption needs a line that takes some; authority may be held anywhere but on a closed line. */
function checkOpen(
  { state, context, fiscalYear }: Situation,
  line: BudgetLine,
  held: OwnFigures,
  target: OwnFigures,
): Refusal | null {
  if (line.state === 'CLOSED') return { kind: 'LINE_NOT_OPEN', code: line.code, reason: 'CLOSED' };
  const rises = consumptionFigures.some((figure) => target[figure].isGreaterThan(held[figure]));
  return rises ? checkLines(state, fiscalYear, context.effectiveDate, [line.id]) : null;
}

/** Another system's consumption cannot be told from that of commitments made here, so it is one or the other. */
function checkOwnCommitments(line: BudgetLine, balance: Balance, stated: ReadFigures): LineInUse | null {
  if (!line.leaf || consumptionFigures.every((figure) => stated[figure] === undefined)) return null;
  const { imported } = balance;
  const borneHere = ['reserved', 'committed', 'expensedWithoutCommitment'] as const;
  const apart = borneHere.every((figure) => balance[figure].equals(imported[figure]));
  return apart ? null : inUse(line, balance, 0);
}

function checkFrozen(target: OwnFigures): FrozenExceedsAuthorised | null {
  const sides = [
    { authorised: target.commitmentAuthorised, frozen: target.commitmentFrozen },
    { authorised: target.paymentAuthorised, frozen: target.paymentFrozen },
  ];
  for (const { authorised, frozen } of sides) {
    const most = authorised ?? frozen.minus(frozen);
    if (frozen.isGreaterThan(most)) return { kind: 'FROZEN_EXCEEDS_AUTHORISED', authorised: most, frozen };
  }
  return null;
}

function checkHeld(line: BudgetLine, { own }: Balance, target: OwnFigures): HeldExceedsUsable | null {
  const { commitmentAuthorised, commitmentFrozen, paymentAuthorised, paymentFrozen } = target;
  const toCommit = (commitmentAuthorised ?? commitmentFrozen).minus(commitmentFrozen);
  const toPay = (paymentAuthorised ?? paymentFrozen).minus(paymentFrozen);
  return (
    heldExceedsUsable(line, 'COMMITMENT', own.COMMITMENT.held, toCommit) ??
    heldExceedsUsable(line, 'PAYMENT', own.PAYMENT.held, toPay)
  );
}

/** Consumption is brought in whatever is authorised; authority is, where the profile lets a line hold it so (D-85). */
function checkEqual(
  situation: Situation,
  line: BudgetLine,
  held: OwnFigures,
  { commitmentAuthorised, paymentAuthorised }: OwnFigures,
): AuthoritiesDiffer | null {
  const same =
    isSame(held.commitmentAuthorised, commitmentAuthorised) && isSame(held.paymentAuthorised, paymentAuthorised);
  return same
    ? null
    : checkEqualHeld(situation, line, { COMMITMENT: commitmentAuthorised, PAYMENT: paymentAuthorised });
}

function isSame(one: Amount | null, other: Amount | null): boolean {
  return one === null || other === null ? one === other : one.equals(other);
}

/** What is certified was committed, or needed no commitment. */
function checkOrder(target: OwnFigures): ExceedsEarlierStage | null {
  const { committed, expensedWithoutCommitment, expensed } = target;
  return checkStageOrder([
    ...spendingChain(committed.plus(expensedWithoutCommitment), target),
    { figure: 'expensedWithoutCommitment', amount: expensedWithoutCommitment, earlier: 'expensed', atMost: expensed },
  ]);
}

function checkAuthority(situation: Situation, { line, entries }: Import, authority: Authority): Refusal | null {
  const { authorised, usable, consumed } = changesOf(situation.state, { line, entries }, authority);
  return (
    distributionExceeded(situation, line, authority, authorised) ??
    belowConsumption(situation.state, line, authority, usable, consumed)
  );
}

interface AuthorityChanges {
  readonly authorised: Amount;
  readonly usable: Amount;
  readonly consumed: Amount;
}

/** What the entries add to an authority, and to what consumes it. */
function changesOf(state: BookState, { line, entries }: Import, authority: Authority): AuthorityChanges {
  const { reserved: like } = balanceOf(state, line.id);
  const of = entries.filter((entry) => entry.authority === authority);
  return {
    authorised: sumOf(of, ['AUTHORISED'], like),
    usable: usableChange(of, like),
    consumed: sumOf(of, consumingStages[authority], like),
  };
}

/**
 * Where an authority is stated for the first time, the default controls come with it that nothing stands in the place
 * of.
 */
function defaultControls(
  { state }: Situation,
  { defaultControlIds, defaultPaceIds }: ImportBalance,
  { line, entries }: Import,
): readonly SpendingControlFact[] {
  const balance = balanceOf(state, line.id);
  return authorities.flatMap((authority) => {
    const granted = entries.some((entry) => entry.authority === authority && entry.stage === 'AUTHORISED');
    if (!granted || balance.own[authority].authorised !== null) return [];
    const { usable } = changesOf(state, { line, entries }, authority);
    const ceiling = usableOf(balance, authority)?.plus(usable) ?? usable;
    return missingDefaults(state, { line, authority, ceiling }, controlsInForce(state, line.id), {
      defaultControlId: defaultControlIds[authority],
      defaultPaceIds: defaultPaceIds[authority],
    });
  });
}
