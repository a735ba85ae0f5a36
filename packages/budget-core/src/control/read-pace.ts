import { readNotNegative } from '../input/amount.ts';
import { readPercent } from '../input/percent.ts';
import type { CurrencyCode } from '../money/currency.ts';
import { decimalFrom } from '../money/decimal.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { Refusal } from '../verdict/refusal.ts';
import type { PaceRequest, ToleranceRequest } from './control-commands.ts';
import { type Pace, type PaceCap, windowsInYear } from './pace.ts';

/**
 * Reads how a control spreads its year: by caps or by shares, one for each window.
 *
 * @returns the pace, or the first of `INVALID_PACE`, `INVALID_AMOUNT`, `INVALID_SCALE`, `INVALID_PERCENT`
 */
export function readPace({ per, caps, shares }: PaceRequest, currency: CurrencyCode): Outcome<Pace, Refusal> {
  const given = caps ?? shares;
  if (given === null || (caps !== null && shares !== null)) {
    return refuse({ kind: 'INVALID_PACE', reason: 'CAPS_OR_SHARES', windows: windowsInYear[per] });
  }
  if (given.length !== windowsInYear[per]) {
    return refuse({ kind: 'INVALID_PACE', reason: 'ONE_FOR_EACH_WINDOW', windows: windowsInYear[per] });
  }
  return caps === null ? readShares(per, shares ?? []) : readCaps(per, caps, currency);
}

function readCaps(
  per: Pace['per'],
  requests: readonly ToleranceRequest[],
  currency: CurrencyCode,
): Outcome<Pace, Refusal> {
  const caps: PaceCap[] = [];
  for (const [index, { percent, amount }] of requests.entries()) {
    const read = amount === null ? accept(null) : readNotNegative(amount, currency, `pace.caps.${index}.amount`);
    if (!read.ok) return read;
    const invalid = percent === null ? accept(null) : readPercent(percent, `pace.caps.${index}.percent`);
    if (!invalid.ok) return invalid;
    caps.push({ percent, amount: read.value });
  }
  return accept({ kind: 'CAPS', per, caps });
}

function readShares(per: Pace['per'], shares: readonly string[]): Outcome<Pace, Refusal> {
  for (const [index, share] of shares.entries()) {
    const read = readPercent(share, `pace.shares.${index}`);
    if (!read.ok) return read;
  }
  if (shares.every((share) => decimalFrom(share).isZero())) {
    return refuse({ kind: 'INVALID_PACE', reason: 'NOTHING_TO_SHARE', windows: windowsInYear[per] });
  }
  return accept({ kind: 'CUMULATIVE', per, shares });
}
