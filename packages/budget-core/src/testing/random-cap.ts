import type { SetSpendingCap } from '../book/command.ts';
import type { CapWindow } from '../cap/spending-cap.ts';
import { asId } from '../ids.ts';
import { type Maker, money, pick } from './choose.ts';
import { someSeenLine } from './random-line.ts';

/** The days of a history are the first and the last of its year, so that some windows hold both and most one. */
const someWindows: readonly (CapWindow | null)[] = [
  null,
  { unit: 'FISCAL_YEAR', days: null },
  { unit: 'QUARTER', days: null },
  { unit: 'MONTH', days: null },
  { unit: 'DAYS', days: 30 },
  { unit: 'DAYS', days: 366 },
];

const somePeriods: readonly Pick<SetSpendingCap, 'validFrom' | 'validUntil'>[] = [
  { validFrom: null, validUntil: null },
  { validFrom: null, validUntil: null },
  { validFrom: null, validUntil: '2026-06-30' },
];

/** Caps low enough that some commitments meet them, and high enough that most do not. */
export const setSpendingCap: Maker<SetSpendingCap> = (book, move, index) => {
  const cap = pick(['DOCUMENT', 'PAYEE', 'SPLIT', 'SPLIT'] as const, move.units) ?? 'DOCUMENT';
  return {
    kind: 'SetSpendingCap',
    capId: asId<'SpendingCap'>(`cap-${index}`),
    ...someSeenLine(book, move),
    cap,
    name: pick([null, null, 'art-1'], move.whom) ?? null,
    mode: pick(['BLOCK', 'BLOCK', 'WARN', 'TRACK'] as const, move.whom) ?? 'BLOCK',
    limit: money(book, cap === 'PAYEE' ? 3_000 + (move.units % 9_000) : 1_500 + (move.units % 3_000)),
    window: cap === 'DOCUMENT' ? null : (pick(someWindows, move.where + move.whom) ?? null),
    acts: cap === 'SPLIT' ? (pick([null, 2, 2], move.whom) ?? null) : null,
    ...(pick(somePeriods, move.where + move.units) ?? { validFrom: null, validUntil: null }),
    legalReference: null,
  };
};

export const withdrawSpendingCap: Maker = (book, move) => {
  const caps = book.lines().flatMap(({ id }) => book.capsAt(id));
  const cap = pick(caps, move.where);
  return cap
    ? { kind: 'WithdrawSpendingCap', capId: cap.id, expectedVersion: cap.version + (move.units % 11 === 0 ? 1 : 0) }
    : null;
};
