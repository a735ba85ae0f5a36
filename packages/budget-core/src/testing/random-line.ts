import type { Book } from '../book/book.ts';
import type { Command } from '../book/command.ts';
import { asId, type BudgetLineId } from '../ids.ts';
import type { Authority } from '../line/authority.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import type { Classification } from '../line/classification.ts';
import { Amount } from '../money/amount.ts';
import { type Maker, money, pick } from './choose.ts';
import { defaultIds } from './default-ids.ts';
import type { Move } from './move.ts';

function someLine(book: Book, number: number): BudgetLine | undefined {
  return pick(book.lines(), number);
}

export function someAuthority(book: Book, move: Move): Authority {
  const dual = book.fiscalYears().some(({ mode }) => mode === 'DUAL');
  return move.whom % 2 === 0 || (!dual && move.units % 10 > 0) ? 'COMMITMENT' : 'PAYMENT';
}

function dividable(book: Book): readonly BudgetLine[] {
  return book.lines().filter(({ id, leaf, state }) => {
    const { commitment, outstanding } = book.figures(id);
    return state !== 'CLOSED' && (!leaf || (commitment.consumed.isZero() && outstanding.isZero()));
  });
}

export const addBudgetLine: Maker = (book, move, index) => {
  // Mostly where a line can be divided.
  const parent = pick(move.units % 4 === 0 ? book.lines() : dividable(book), move.where);
  const deep = (parent?.path.length ?? 0) >= 4;
  return {
    kind: 'AddBudgetLine',
    lineId: asId<'BudgetLine'>(`line-${index}`),
    parentId: move.whom % 5 === 0 || deep ? null : (parent?.id ?? null),
    code: `L${index}`,
    labels: { fr: `Ligne ${index}`, en: `Line ${index}` },
    classifications: someClassifications(move),
  };
};

/** Mostly none, so that a line is what its parent is. */
function someClassifications(move: Move): readonly Classification[] {
  const nature = { dimension: 'nature', code: pick(['utilities', 'works'], move.units) ?? 'utilities' };
  const title = { dimension: 'title', code: String(move.units % 7) };
  return [title, nature].filter((_, dimension) => (move.whom + dimension) % 3 === 0);
}

/** A line, now and then as it was not seen by anybody. */
export function someSeenLine(book: Book, move: Move) {
  const line = someLine(book, move.where);
  const stale = move.units % 17 === 0 ? 1 : 0;
  return { lineId: line?.id ?? asId<'BudgetLine'>('nowhere'), expectedVersion: (line?.version ?? 1) + stale };
}

export const setAuthority: Maker<Command> = (book, move, index) => {
  const seen = someSeenLine(book, move);
  const authority = someAuthority(book, move);
  const amount = authority === 'PAYMENT' && move.units % 2 === 0 ? barelyEnough(book, seen.lineId, move) : null;
  return {
    kind: 'SetAuthority',
    ...seen,
    authority,
    amount: amount ?? money(book, move.units * 7),
    frozen:
      amount === null && move.where % 7 === 0
        ? null
        : money(book, amount === null && move.units % 3 === 0 ? move.units % 1000 : 0),
    ...defaultIds(`default-${index}`),
  };
};

/** Hardly more than what is paid out already, so that the authority to pay runs out too. */
function barelyEnough(book: Book, lineId: BudgetLineId, move: Move): string | null {
  if (!book.line(lineId)) return null;
  const { consumed } = book.figures(lineId).payment;
  return consumed.plus(Amount.fromMinorUnits(BigInt(move.units % 200), consumed.currency)).toString();
}

export const holdOrResume: Maker = (book, move) => {
  const line = pick(
    book.lines().filter(({ state }) => state === 'HOLD' || move.units % 3 === 0),
    move.where,
  );
  if (!line) return null;
  const kind = line.state === 'HOLD' ? 'ResumeBudgetLine' : 'HoldBudgetLine';
  return { kind, lineId: line.id, expectedVersion: line.version };
};

/** Seldom, since a closed line takes nothing more; mostly one that holds nothing. */
export const closeBudgetLine: Maker = (book, move) => {
  if (move.units % 4 !== 0) return null;
  const idle = book.lines().filter(({ id, leaf }) => {
    const { commitment, outstanding, payable } = book.figures(id);
    return leaf && commitment.reserved.isZero() && outstanding.isZero() && payable.isZero();
  });
  const line = pick(move.whom % 5 === 0 ? book.lines() : idle, move.where);
  return line ? { kind: 'CloseBudgetLine', lineId: line.id, expectedVersion: line.version } : null;
};
