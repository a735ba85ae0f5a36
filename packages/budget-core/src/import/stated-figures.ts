import type { ImportBalance, StatedFigure } from '../book/command.ts';
import { readNotNegative } from '../input/amount.ts';
import type { FigureEntry, Stage } from '../journal/entry.ts';
import type { Authority } from '../line/authority.ts';
import type { Balance, ImportedConsumption } from '../line/balance.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import type { Amount } from '../money/amount.ts';
import type { CurrencyCode } from '../money/currency.ts';
import { accept, type Outcome } from '../outcome.ts';
import type { InvalidAmountInput } from '../verdict/refusal.ts';

/** Only an authority may be null: never granted. */
export interface OwnFigures extends ImportedConsumption {
  readonly commitmentAuthorised: Amount | null;
  readonly commitmentFrozen: Amount;
  readonly paymentAuthorised: Amount | null;
  readonly paymentFrozen: Amount;
}

interface Place {
  readonly authority: Authority;
  readonly stage: Stage;
}

/** The stage that each figure sums up, in the order in which figures are read and entered. */
const places: Readonly<Record<StatedFigure, Place>> = {
  commitmentAuthorised: { authority: 'COMMITMENT', stage: 'AUTHORISED' },
  commitmentFrozen: { authority: 'COMMITMENT', stage: 'FROZEN' },
  reserved: { authority: 'COMMITMENT', stage: 'RESERVED' },
  committed: { authority: 'COMMITMENT', stage: 'COMMITTED' },
  expensedWithoutCommitment: { authority: 'COMMITMENT', stage: 'EXPENSED' },
  paymentAuthorised: { authority: 'PAYMENT', stage: 'AUTHORISED' },
  paymentFrozen: { authority: 'PAYMENT', stage: 'FROZEN' },
  certified: { authority: 'PAYMENT', stage: 'CERTIFIED' },
  expensed: { authority: 'PAYMENT', stage: 'EXPENSED' },
  paid: { authority: 'PAYMENT', stage: 'PAID' },
};

const figures = Object.keys(places) as readonly StatedFigure[];

type AuthorisedFigure = 'commitmentAuthorised' | 'paymentAuthorised';

/** What only a leaf holds: all but authority. */
export const consumptionFigures = [
  'reserved',
  'committed',
  'expensedWithoutCommitment',
  'certified',
  'expensed',
  'paid',
] as const satisfies readonly (keyof ImportedConsumption)[];

/** What a line holds of its own, without its children and without its commitments. */
export function ownFigures({ own, imported }: Balance): OwnFigures {
  return {
    commitmentAuthorised: own.COMMITMENT.authorised,
    commitmentFrozen: own.COMMITMENT.frozen,
    paymentAuthorised: own.PAYMENT.authorised,
    paymentFrozen: own.PAYMENT.frozen,
    ...imported,
  };
}

/** What is stated of some figures; null is a blank. */
export type ReadFigures = Readonly<Partial<Record<StatedFigure, Amount | null>>>;

/** Reads stated amounts in the currency of the year: `INVALID_AMOUNT`, `INVALID_SCALE`. */
export function readFigures(
  stated: ImportBalance['figures'],
  currency: CurrencyCode,
): Outcome<ReadFigures, InvalidAmountInput> {
  const target: Partial<Record<StatedFigure, Amount | null>> = {};
  for (const figure of figures) {
    const text = stated[figure];
    if (text === undefined) continue;
    const read = text === null ? accept(null) : readNotNegative(text, currency, `figures.${figure}`);
    if (!read.ok) return read;
    target[figure] = read.value;
  }
  return accept(target);
}

/**
 * What a line will hold of its own once it is as stated: what is left out stays, and a blank is zero. A blank
 * authority that was never granted stays so; one that was granted is 0.00, since the journal forgets nothing.
 */
export function broughtTo(stated: ReadFigures, held: OwnFigures): OwnFigures {
  const amount = (figure: Exclude<StatedFigure, AuthorisedFigure>): Amount => {
    const given = stated[figure];
    if (given === undefined) return held[figure];
    return given ?? held[figure].minus(held[figure]);
  };
  const authorised = (figure: AuthorisedFigure): Amount | null => {
    const given = stated[figure];
    const before = held[figure];
    if (given === undefined) return before;
    return given ?? before?.minus(before) ?? null;
  };
  return {
    commitmentAuthorised: authorised('commitmentAuthorised'),
    commitmentFrozen: amount('commitmentFrozen'),
    reserved: amount('reserved'),
    committed: amount('committed'),
    expensedWithoutCommitment: amount('expensedWithoutCommitment'),
    paymentAuthorised: authorised('paymentAuthorised'),
    paymentFrozen: amount('paymentFrozen'),
    certified: amount('certified'),
    expensed: amount('expensed'),
    paid: amount('paid'),
  };
}

/** The entries that bring what is held to the target; an authority of 0.00 is one all the same (D-10). */
export function differences(line: BudgetLine, held: OwnFigures, target: OwnFigures): readonly FigureEntry[] {
  const base = { lineId: line.id, fiscalYear: line.fiscalYear, chargeId: null };
  return figures.flatMap((figure) => {
    const before = held[figure];
    const after = target[figure];
    if (after === null || before?.equals(after)) return [];
    return [{ ...base, ...places[figure], amount: before === null ? after : after.minus(before) }];
  });
}
