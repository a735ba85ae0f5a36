import type { Book } from '../book/book.ts';
import type { PaceRequest, SetSpendingControl } from '../book/command.ts';
import type { Threshold } from '../control/threshold.ts';
import { asId } from '../ids.ts';
import { type Maker, money, pick, pickSome } from './choose.ts';
import { defaultIds } from './default-ids.ts';
import type { Move } from './move.ts';
import { someAuthority, someSeenLine } from './random-line.ts';

const someThresholds: readonly Threshold[] = [
  { percent: '85', level: 'WARN' },
  { percent: '70', level: 'INFORM' },
  { percent: '100', level: 'WARN' },
];

const always = { validFrom: null, validUntil: null };

/** Mostly at all times; else on one of the two days of the year on which commands are played, or on none. */
const somePeriods: readonly Pick<SetSpendingControl, 'validFrom' | 'validUntil'>[] = [
  always,
  always,
  always,
  { validFrom: null, validUntil: '2026-06-30' },
  { validFrom: '2026-07-01', validUntil: null },
];

const twelfths = Array.from({ length: 12 }, () => '1');

/** Mostly none; else shares or caps, of which the first and the last window matter most, where commands are played. */
function somePace(book: Book, move: Move): PaceRequest | null {
  const capped = (percent: string | null, units: number | null) => ({
    percent,
    amount: units === null ? null : money(book, units),
  });
  const none = capped(null, null);
  const paces: readonly (PaceRequest | null)[] = [
    { per: 'MONTH', caps: null, shares: twelfths },
    { per: 'QUARTER', caps: null, shares: ['25', '0', '33.3333', '25'] },
    { per: 'QUARTER', caps: ['25', '25', '25', '33'].map((percent) => capped(percent, null)), shares: null },
    { per: 'QUARTER', caps: [capped('40', move.units % 40_000), none, none, capped(null, 30_000)], shares: null },
    { per: 'MONTH', caps: [...twelfths.slice(1).map(() => none), capped('15', null)], shares: null },
  ];
  return Math.floor(move.units / 2) % 4 === 1 ? (pick(paces, move.whom + move.where) ?? null) : null;
}

export const setSpendingControl: Maker<SetSpendingControl> = (book, move, index) => ({
  kind: 'SetSpendingControl',
  controlId: asId<'SpendingControl'>(`control-${index}`),
  ...someSeenLine(book, move),
  authority: someAuthority(book, move),
  name: pick([null, null, 'art-1', 'art-2'], move.whom) ?? null,
  mode: pick(['BLOCK', 'WARN', 'TRACK'] as const, move.whom) ?? 'BLOCK',
  limit: move.units % 2 === 0 ? null : money(book, move.units * 5),
  pace: somePace(book, move),
  tolerance: {
    percent: pick([null, null, '10', '2.5'], move.where) ?? null,
    amount: move.whom % 5 === 0 ? money(book, move.units % 5000) : null,
  },
  countsFrom: pick(['SUBMIT', 'SUBMIT', 'APPROVE', 'EXPENSE'] as const, move.where + move.whom) ?? 'SUBMIT',
  thresholds: move.units % 3 === 0 ? [] : pickSome(someThresholds, move.whom),
  ...(pick(somePeriods, move.units + move.where) ?? always),
  overrideCap: move.whom % 5 > 0 ? money(book, move.units * 3) : null,
  legalReference: null,
  ...defaultIds(`default-beside-${index}`),
});

export const withdrawSpendingControl: Maker = (book, move, index) => {
  const controls = book.lines().flatMap(({ id }) => book.controlsAt(id));
  const explicit = controls.filter(({ origin }) => origin === 'EXPLICIT');
  const control = pick(move.units % 9 === 0 ? controls : explicit, move.where);
  if (!control) return null;
  return {
    kind: 'WithdrawSpendingControl',
    controlId: control.id,
    expectedVersion: control.version,
    ...defaultIds(`default-${index}`),
  };
};
