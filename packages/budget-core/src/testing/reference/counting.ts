import type { Control, Entry } from './nouns.ts';

type Counting = Pick<Control, 'authority' | 'countsFrom'>;

/** Whether a control counts an entry, wherever it is: by authority, and by the act from which an amount counts. */
export function isCounted({ authority, countsFrom }: Counting, entry: Pick<Entry, 'authority' | 'stage'>): boolean {
  const place = `${entry.authority} ${entry.stage}`;
  if (authority === 'PAYMENT') return place === 'PAYMENT EXPENSED';
  switch (countsFrom) {
    case 'SUBMIT':
      return ['COMMITMENT RESERVED', 'COMMITMENT COMMITTED', 'COMMITMENT EXPENSED'].includes(place);
    case 'APPROVE':
      return ['COMMITMENT COMMITTED', 'COMMITMENT EXPENSED'].includes(place);
    case 'EXPENSE':
      // Every bill is on the payment side, with or without a commitment.
      return place === 'PAYMENT EXPENSED';
  }
}

/** A base with what is tolerated above it: the smaller of share and amount, the share rounded down (D-63). */
export function ceilingOn({ percent, tolerated }: Pick<Control, 'percent' | 'tolerated'>, base: bigint): bigint {
  if (percent === null) return base + (tolerated ?? 0n);
  const [parts, of] = fractionOf(percent);
  const share = base > 0n ? (base * parts) / of : 0n;
  return base + (tolerated !== null && tolerated < share ? tolerated : share);
}

/** As `2.5`, of a thousand 25. */
export function fractionOf(percent: string): readonly [parts: bigint, of: bigint] {
  const [whole = '', part = ''] = percent.split('.');
  return [BigInt(whole + part), 100n * 10n ** BigInt(part.length)];
}

/** A share of an amount that is not negative, half up (D-5). */
export function halfUpShare(percent: string, units: bigint): bigint {
  const [parts, of] = fractionOf(percent);
  return (2n * units * parts + of) / (2n * of);
}

/** Both dates are days on which a control still judges. */
export function judgesOn({ from, until }: Pick<Control, 'from' | 'until'>, date: string): boolean {
  return !(from !== null && date < from) && !(until !== null && date > until);
}

/** Neither dates nor a pace: it holds the whole year. */
export function hasNoDates({ from, until, pace }: Pick<Control, 'from' | 'until' | 'pace'>): boolean {
  return from === null && until === null && pace === null;
}
