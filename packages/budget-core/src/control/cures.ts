import type { Situation } from '../book/decision.ts';
import { type BookState, balanceOf, known } from '../book/state.ts';
import type { CappedDocument } from '../cap/capped-document.ts';
import type { BudgetLineId } from '../ids.ts';
import type { Authority } from '../line/authority.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import { consumedOf, usableOf } from '../line/figures.ts';
import type { Amount } from '../money/amount.ts';
import { wouldTransfer } from '../movement/would-transfer.ts';
import type { OverriddenAct } from '../override/override.ts';
import { overrideCure } from '../override/override-cure.ts';
import type { CapCheck, ControlCheck, Cure, TransferCure } from '../verdict/verdict.ts';
import type { Arrival } from './checks-of.ts';
import { type Consumption, countsAt } from './consumption.ts';
import { laterPeriod } from './later-period.ts';
import { smallerAmount } from './smaller-amount.ts';

/** What was judged, with what was said of it. */
export interface JudgedAct {
  readonly consumption: readonly Consumption[];
  readonly arrivals: readonly Arrival[];
  readonly checks: readonly ControlCheck[];
  /** What an override may be bound to; null: nothing lifts a refusal. */
  readonly act: OverriddenAct | null;
  readonly document: CappedDocument | null;
  readonly caps: readonly CapCheck[];
}

/** What would make a refused act pass (D-69); each cure is true at this moment. Only less, or a later day, cures a cap. */
export function curesFor(situation: Situation, judged: JudgedAct): readonly Cure[] {
  const { state } = situation;
  const { consumption, arrivals, act, document } = judged;
  const refusing = judged.checks.filter((check) => check.outcome === 'REFUSED');
  const capping = judged.caps.filter((check) => check.outcome === 'REFUSED');
  // What was reserved is approved as it is: its amount is no choice any more.
  const fixed = arrivals.some(({ from }) => from === 'RESERVED');
  const smaller = smallerAmount(situation, consumption, refusing, document);
  const later = laterPeriod(situation, { consumption, arrivals, document }, refusing, capping);
  const cures =
    capping.length > 0
      ? [smaller, later]
      : [fixed ? null : smaller, transfer(situation, consumption, refusing), later, overrideCure(state, act, refusing)];
  return cures.filter((cure) => cure !== null);
}

/**
 * Only a ceiling that follows from authority rises by a transfer, and by all of it without a pace; only the failing node's
 * may be too low; and the transfer itself has to be one that the rules of movements and of the profile let pass.
 */
function transfer(
  situation: Situation,
  consumption: readonly Consumption[],
  refusing: readonly ControlCheck[],
): TransferCure | null {
  const [check] = refusing;
  if (!check || refusing.length > 1 || check.limit !== null || check.window !== null) return null;
  const node = known(situation.state.lines, check.lineId);
  const { authority, shortfall: amount } = check;
  const source = siblingsWithRoom(situation.state, node, authority, consumption)
    .filter(({ room }) => !room.isLessThan(amount))
    .find(({ line }) => wouldTransfer(situation, { authority, from: line.id, to: node.id, amount }));
  if (!source) return null;
  return {
    kind: 'TRANSFER',
    authority,
    fromLineId: source.line.id,
    fromCode: source.line.code,
    toLineId: node.id,
    toCode: node.code,
    amount,
  };
}

interface Source {
  readonly line: BudgetLine;
  readonly room: Amount;
}

/** The roomiest first, beside each other by code. */
function siblingsWithRoom(
  state: BookState,
  node: BudgetLine,
  authority: Authority,
  consumption: readonly Consumption[],
): readonly Source[] {
  if (node.parentId === null) return [];
  return [...(state.children.get(node.parentId) ?? [])]
    .map((lineId) => known(state.lines, lineId))
    .filter((line) => line.id !== node.id && line.state !== 'CLOSED')
    .flatMap((line) => {
      const room = roomToGive(state, line.id, authority, consumption);
      return room === null ? [] : [{ line, room }];
    })
    .toSorted((a, b) => b.room.compare(a.room) || (a.line.code < b.line.code ? -1 : 1));
}

/**
 * What a line could give away of its own: neither frozen nor held nor consumed (D-82, D-84), by this very command
 * included.
 */
function roomToGive(
  state: BookState,
  lineId: BudgetLineId,
  authority: Authority,
  consumption: readonly Consumption[],
): Amount | null {
  const balance = balanceOf(state, lineId);
  const own = balance.own[authority];
  const usable = usableOf(balance, authority);
  if (own.authorised === null || usable === null) return null;
  const movable = own.authorised.minus(own.frozen).minus(own.held);
  const free = consumption
    .filter((charge) => countsAt(state, charge, lineId))
    .reduce((room, { amount }) => room.minus(amount), usable.minus(consumedOf(balance, authority)));
  return movable.isLessThan(free) ? movable : free;
}
