import type { CountingStart } from '../../control/counting.ts';
import type { Authority } from '../../line/authority.ts';
import { halfUpShare } from './counting.ts';
import { effectOf } from './effects.ts';
import type { Ledger } from './ledger.ts';
import type { Leg, Movement } from './nouns.ts';
import type { ReferencePace } from './pace.ts';
import { refuseIf } from './refuse.ts';

const france = (ledger: Ledger) => ledger.opened().profile === 'fr-state';
const india = (ledger: Ledger) => ledger.opened().profile === 'in-central';

/** Bills bind in India; elsewhere what is submitted counts (D-85). */
export function defaultStart(ledger: Ledger): CountingStart {
  return india(ledger) ? 'EXPENSE' : 'SUBMIT';
}

/** No quarter of the year above 25, 25, 25 and 33 percent in India, and March at most 15. */
export function indianPaces(ledger: Ledger): readonly (readonly [name: string, pace: ReferencePace])[] {
  if (!india(ledger)) return [];
  const caps = (...percents: readonly (string | null)[]) => percents.map((percent) => ({ percent, units: null }));
  const elevenMonths = Array.from({ length: 11 }, () => null);
  return [
    ['quarters', { per: 'QUARTER', caps: caps('25', '25', '25', '33'), shares: null }],
    ['months', { per: 'MONTH', caps: caps(...elevenMonths, '15'), shares: null }],
  ];
}

/** No override but on estimated credit, in France (D-71). */
export function checkOverridable(ledger: Ledger, line: string): void {
  refuseIf(france(ledger) && ledger.codeIn(line, 'limit') !== 'estimated', 'OVERRIDE_FORBIDDEN');
}

/** What France freezes of a first amount: 0.5 % of staff credit, 5.5 % of the rest. */
export function reserve(ledger: Ledger, line: string, units: bigint): bigint {
  if (!france(ledger)) return 0n;
  const title = ledger.codeIn(line, 'title');
  refuseIf(title === null, 'CLASSIFICATION_REQUIRED');
  return halfUpShare(title === '2' ? '0.5' : '5.5', units);
}

export function checkTransfer(ledger: Ledger, movement: Movement): void {
  if (movement.kind !== 'TRANSFER' || movement.reverses !== null) return;
  const dimensions = [...(france(ledger) ? ['title', 'ministry'] : []), ...(india(ledger) ? ['section', 'vote'] : [])];
  const lines = [...movement.takenFrom, ...movement.givenTo].map(({ line }) => line);
  for (const dimension of dimensions) {
    refuseIf(
      lines.some((line) => ledger.codeIn(line, dimension) === null),
      'CLASSIFICATION_REQUIRED',
    );
  }
  for (const dimension of dimensions) {
    if (dimension === 'ministry') continue;
    const gainers = [...new Set(lines.map((line) => ledger.codeIn(line, dimension)))].filter(
      (code) => gain(ledger, movement, dimension, code) > 0n,
    );
    const forbidden = gainers.some((code) => dimension !== 'title' || code === '2');
    refuseIf(forbidden, 'TRANSFER_BETWEEN_CODES_FORBIDDEN');
  }
  if (france(ledger)) for (const line of lines) checkCap(ledger, movement, line);
}

function gain(ledger: Ledger, movement: Movement, dimension: string, code: string | null): bigint {
  const of = (legs: readonly Leg[]) =>
    legs.filter(({ line }) => ledger.codeIn(line, dimension) === code).reduce((sum, { units }) => sum + units, 0n);
  return of(movement.givenTo) - of(movement.takenFrom);
}

/** 2 % of what the line was opened with, for what it gives to its own ministry and has from it. */
function checkCap(ledger: Ledger, movement: Movement, line: string): void {
  const now = virement(ledger, movement, line);
  if (now === 0n) return;
  const others = [...ledger.movements.values()].filter(
    ({ id, authority }) => id !== movement.id && authority === movement.authority,
  );
  const before = others
    .filter(({ state }) => state === 'PROPOSED' || state === 'APPROVED' || state === 'REVERSAL_PROPOSED')
    .reduce((sum, other) => sum + virement(ledger, other, line), 0n);
  const moved = others
    .filter(({ state }) => state === 'APPROVED' || state === 'REVERSAL_PROPOSED' || state === 'REVERSED')
    .reduce((sum, other) => sum + authorisedBy(other, line, movement.authority), 0n);
  const initial = ledger.own(line, movement.authority, 'AUTHORISED') - moved;
  refuseIf((before + now) * 100n > initial * 2n, 'TRANSFER_CAP_EXCEEDED');
}

function virement(ledger: Ledger, { kind, reverses, takenFrom, givenTo }: Movement, line: string): bigint {
  if (kind !== 'TRANSFER' || reverses !== null) return 0n;
  const ministry = ledger.codeIn(line, 'ministry');
  const within = (legs: readonly Leg[], others: readonly Leg[]) =>
    others.some((other) => ledger.codeIn(other.line, 'ministry') === ministry)
      ? legs.filter((leg) => leg.line === line).reduce((sum, { units }) => sum + units, 0n)
      : 0n;
  return within(takenFrom, givenTo) + within(givenTo, takenFrom);
}

function authorisedBy(movement: Movement, line: string, authority: Authority): bigint {
  return effectOf(movement)
    .filter((entry) => entry.line === line && entry.authority === authority && entry.stage === 'AUTHORISED')
    .reduce((sum, { units }) => sum + units, 0n);
}

/** Staff credit: as much to commit as to pay, in France. */
export function checkEqual(ledger: Ledger, line: string, held: Readonly<Record<Authority, bigint | null>>): void {
  if (!france(ledger) || ledger.codeIn(line, 'title') !== '2') return;
  const { COMMITMENT, PAYMENT } = held;
  refuseIf(COMMITMENT !== null && PAYMENT !== null && COMMITMENT !== PAYMENT, 'AUTHORITIES_DIFFER');
}

/** What a line holds now, and what it would hold once all that waits took effect: one of both is equal. */
export function checkEqualMoved(ledger: Ledger, movement: Movement, takesEffect: boolean): void {
  const waiting = [...ledger.movements.values()].filter(({ id, state }) => id !== movement.id && state === 'PROPOSED');
  const effect = takesEffect ? effectOf(movement) : [];
  for (const { line } of [...movement.takenFrom, ...movement.givenTo]) {
    const held = () => ({ COMMITMENT: granted(ledger, line, 'COMMITMENT'), PAYMENT: granted(ledger, line, 'PAYMENT') });
    const now = ledger.after(effect, held);
    if (now.COMMITMENT === now.PAYMENT) continue;
    checkEqual(ledger, line, ledger.after([...effect, ...waiting.flatMap(effectOf)], held));
  }
}

export function granted(ledger: Ledger, line: string, authority: Authority): bigint | null {
  return ledger.holdsOwn(line, authority) ? ledger.own(line, authority, 'AUTHORISED') : null;
}
