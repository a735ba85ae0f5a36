import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Amount } from './amount.ts';
import { type CurrencyCode, minorUnitOf } from './currency.ts';

const currency = fc.constantFrom<CurrencyCode>('JPY', 'EUR', 'INR', 'TND', 'KWD', 'CLF');

/** Minor units of every size, crowded where safe integers end. */
const units = fc.oneof(
  fc.bigInt({ min: -(10n ** 30n) + 1n, max: 10n ** 30n - 1n }),
  fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }).chain((near) => fc.constantFrom(near, -near)),
  fc.integer().map(BigInt),
);

const twoAmounts = fc.tuple(units, units, currency);

describe('amounts of any size', () => {
  test('print and are read back as the same amount', () => {
    fc.assert(
      fc.property(units, currency, (one, code) => {
        const amount = Amount.fromMinorUnits(one, code);
        expect(Amount.of(amount.toString(), code)).toEqual(amount);
        expect(Amount.parse(amount.toString().replace('-', ''), code)).toEqual({
          ok: true,
          value: amount.isNegative() ? amount.negated() : amount,
        });
      }),
    );
  });

  test('have all decimals of their currency and no more', () => {
    fc.assert(
      fc.property(twoAmounts, ([one, other, code]) => {
        const sum = Amount.fromMinorUnits(one, code).plus(Amount.fromMinorUnits(other, code));
        expect(sum.toString().split('.')[1]?.length ?? 0).toBe(minorUnitOf(code));
      }),
    );
  });

  test('add, subtract and compare as whole numbers of any size do', () => {
    fc.assert(
      fc.property(twoAmounts, ([one, other, code]) => {
        const [left, right] = [Amount.fromMinorUnits(one, code), Amount.fromMinorUnits(other, code)];
        expect(left.plus(right)).toEqual(Amount.fromMinorUnits(one + other, code));
        expect(left.minus(right)).toEqual(Amount.fromMinorUnits(one - other, code));
        expect(left.plus(right).minus(right)).toEqual(left);
        expect(left.compare(right)).toBe(one < other ? -1 : Number(one > other));
        expect(left.isAtLeast(right)).toBe(one >= other);
        expect(left.isAtMost(right)).toBe(one <= other);
      }),
    );
  });

  test('sum in any order to the same, as whole numbers do', () => {
    fc.assert(
      fc.property(fc.array(units), currency, (all, code) => {
        const amounts = all.map((one) => Amount.fromMinorUnits(one, code));
        const expected = Amount.fromMinorUnits(
          all.reduce((sum, one) => sum + one, 0n),
          code,
        );
        expect(Amount.sum(amounts, code)).toEqual(expected);
        expect(Amount.sum(amounts.toReversed(), code)).toEqual(expected);
      }),
    );
  });
});
