import { Amount, type AmountRefusal } from './amount.ts';
import { ratioOf } from './rates.ts';

/** Compiled with the sources and run by nobody: each line below an expectation must fail to compile. */
export function misuse(
  euros: Amount<'EUR'>,
  dollars: Amount<'USD'>,
  some: Amount,
  refusal: AmountRefusal,
  byName: Record<string, Amount>,
): unknown[] {
  return [
    // @ts-expect-error D-3: another currency
    euros.plus(dollars),
    // @ts-expect-error D-3: a currency that nobody knows yet
    euros.minus(some),
    // @ts-expect-error D-3: another currency
    euros.compare(dollars),
    // @ts-expect-error D-3: another currency
    euros.max(dollars),
    // @ts-expect-error D-3: another currency in a sum
    Amount.sum([euros, dollars], 'EUR'),
    // @ts-expect-error D-3: a share of another currency
    ratioOf(euros, dollars),
    // @ts-expect-error D-3: amounts of two currencies are not even comparable
    euros > dollars,
    // @ts-expect-error amounts are compared by their methods, those of one currency as well
    euros > euros.negated(),
    // @ts-expect-error amounts are compared by their methods
    euros < euros.negated(),
    // @ts-expect-error amounts are compared by their methods
    some >= some.negated(),
    // @ts-expect-error amounts are compared by their methods
    some <= euros,
    // @ts-expect-error an amount is not compared with a number
    euros > 0,
    // @ts-expect-error an amount is not made a number
    Number(euros) + +euros,
    // @ts-expect-error no amount is the key of anything
    byName[euros],
    // @ts-expect-error D-1: no binary numbers
    euros + 1,
    // @ts-expect-error D-1: no binary numbers
    euros * 2,
    // @ts-expect-error D-1: no binary numbers
    euros - euros,
    // @ts-expect-error D-4: a number is no amount
    euros.plus(5),
    // @ts-expect-error D-4: constants are text as well
    Amount.of(5, 'EUR'),
    // @ts-expect-error no such currency
    Amount.zero('EURO'),
    // @ts-expect-error an amount is made by its own functions only
    new Amount(5, 'EUR'),
    // @ts-expect-error something that looks like an amount is none
    euros.plus({ currency: 'EUR', toString: () => '5.00' }),
    // @ts-expect-error a refusal is narrowed by its kind first
    refusal.reason,
    // @ts-expect-error an outcome is narrowed first
    Amount.parse('5', 'EUR').value,
  ];
}

/** What must go on to compile. */
export function use(euros: Amount<'EUR'>, some: Amount): Amount[] {
  const known: Amount = euros;
  const sum: Amount<'EUR'> = euros.plus(Amount.of('1', 'EUR'));
  return [known, sum, some.plus(euros), Amount.sum([euros], 'EUR'), Amount.zero(some.currency)];
}
