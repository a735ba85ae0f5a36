import type { Situation } from '../book/decision.ts';
import { balanceOf } from '../book/state.ts';
import { readPositive } from '../input/amount.ts';
import type { Authority } from '../line/authority.ts';
import { findLine } from '../line/find-line.ts';
import { Amount } from '../money/amount.ts';
import { readAmountText } from '../money/amount-text.ts';
import type { CurrencyCode } from '../money/currency.ts';
import { percentOf } from '../money/rates.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { LineNamedTwice, TransferUnbalanced, WrongSides } from '../verdict/movement-refusal.ts';
import type { Refusal } from '../verdict/refusal.ts';
import { type MovementKind, type MovementLeg, shapes } from './budget-movement.ts';
import type { LineAmount, LineShare, ProposeBudgetMovement } from './movement-command.ts';

export interface Sides {
  readonly takenFrom: readonly MovementLeg[];
  readonly givenTo: readonly MovementLeg[];
}

/**
 * Reads what a movement takes and gives: the sides that its kind has, positive amounts (D-6), each line named once,
 * so that no line is source and target (D-81), and a transfer that sums to 0.00.
 *
 * Refusals in order: `WRONG_SIDES`, those of a share or an amount, `NOT_POSITIVE`, `LINE_NAMED_TWICE`,
 * `TRANSFER_UNBALANCED`.
 */
export function readLegs(situation: Situation, command: ProposeBudgetMovement): Outcome<Sides, Refusal> {
  const { movement, authority } = command;
  const shape = checkSides(movement, command.takenFrom.length > 0, command.givenTo.length > 0);
  if (shape) return refuse(shape);
  const takenFrom = readSide(situation, authority, command.takenFrom, 'takenFrom');
  if (!takenFrom.ok) return takenFrom;
  const givenTo = readSide(situation, authority, command.givenTo, 'givenTo');
  if (!givenTo.ok) return givenTo;
  const sides = { takenFrom: takenFrom.value, givenTo: givenTo.value };
  const refusal = namedTwice(sides) ?? unbalanced(situation, movement, sides);
  return refusal ? refuse(refusal) : accept(sides);
}

function checkSides(movement: MovementKind, taken: boolean, given: boolean): WrongSides | null {
  const { takes, gives } = shapes[movement];
  return taken === takes && given === gives ? null : { kind: 'WRONG_SIDES', movement };
}

function readSide(
  situation: Situation,
  authority: Authority,
  legs: readonly (LineAmount | LineShare)[],
  side: keyof Sides,
): Outcome<readonly MovementLeg[], Refusal> {
  const read: MovementLeg[] = [];
  for (const [index, leg] of legs.entries()) {
    const field = `${side}.${index}`;
    const text = 'amount' in leg ? accept(leg.amount) : amountOfShare(situation, authority, leg, field);
    if (!text.ok) return text;
    const amount = readPositive(text.value, situation.fiscalYear.currency, `${field}.amount`);
    if (!amount.ok) return amount;
    read.push({ lineId: leg.lineId, amount: amount.value, capped: false });
  }
  return accept(read);
}

/** A share of what a line holds of its own, rounded half up (D-5): 5 % of 1 000 is 50. */
function amountOfShare(
  situation: Situation,
  authority: Authority,
  { lineId, percent }: LineShare,
  field: string,
): Outcome<string, Refusal> {
  const read = readAmountText(percent);
  if (!read.ok) return refuse({ ...read.refusal, field: `${field}.percent` });
  const line = findLine(situation, lineId);
  if (!line.ok) return line;
  const { authorised } = balanceOf(situation.state, lineId).own[authority];
  if (authorised === null) return refuse({ kind: 'NO_OWN_AUTHORITY', code: line.value.code, authority });
  return accept(percentOf(authorised, percent, 'half-up').toString());
}

function namedTwice({ takenFrom, givenTo }: Sides): LineNamedTwice | null {
  const named = new Set<string>();
  for (const { lineId } of [...takenFrom, ...givenTo]) {
    if (named.has(lineId)) return { kind: 'LINE_NAMED_TWICE', lineId };
    named.add(lineId);
  }
  return null;
}

function unbalanced(
  { fiscalYear: { currency } }: Situation,
  movement: MovementKind,
  sides: Sides,
): TransferUnbalanced | null {
  if (movement !== 'TRANSFER') return null;
  const taken = sumOf(sides.takenFrom, currency);
  const given = sumOf(sides.givenTo, currency);
  return taken.equals(given) ? null : { kind: 'TRANSFER_UNBALANCED', taken, given };
}

function sumOf(legs: readonly MovementLeg[], currency: CurrencyCode): Amount {
  return Amount.sum(
    legs.map(({ amount }) => amount),
    currency,
  );
}
