import { deepStrictEqual, notDeepStrictEqual } from 'node:assert/strict';
import { describe, expect, test } from 'vitest';
import { Amount, type AmountRefusal, CurrencyMismatchError } from './amount.ts';
import type { CurrencyCode } from './currency.ts';

const euros = (text: string) => Amount.of(text, 'EUR');

function parsed(text: unknown, currency: CurrencyCode = 'EUR'): string | AmountRefusal {
  const read = Amount.parse(text, currency);
  return read.ok ? read.value.toString() : read.refusal;
}

describe('exactness', () => {
  test('D-1 0.10 + 0.20 = 0.30', () => {
    expect(euros('0.10').plus(euros('0.20')).toString()).toBe('0.30');
  });

  test('D-1 a thousand times 0.01 is 10.00', () => {
    const cents = Array.from({ length: 1000 }, () => euros('0.01'));
    expect(Amount.sum(cents, 'EUR').toString()).toBe('10.00');
    expect(cents.reduce((sum, cent) => sum.plus(cent)).toString()).toBe('10.00');
  });

  test('D-1 9999999999999999.99 + 0.01 = 10000000000000000.00', () => {
    expect(euros('9999999999999999.99').plus(euros('0.01')).toString()).toBe('10000000000000000.00');
  });

  test('D-1 a sum that leaves the safe integers by one cent is exact, and comes back exact', () => {
    const last = euros('90071992547409.91');
    expect(last.plus(euros('0.01')).toString()).toBe('90071992547409.92');
    expect(last.plus(euros('0.02')).toString()).toBe('90071992547409.93');
    expect(last.plus(euros('0.02')).minus(euros('0.02'))).toEqual(last);
    expect(last.negated().minus(euros('0.02')).toString()).toBe('-90071992547409.93');
  });

  test.each([
    ['JPY', 30, ''],
    ['EUR', 28, '.99'],
    ['KWD', 27, '.999'],
    ['CLF', 26, '.9999'],
  ] as const)('D-1 30 digits at the scale of %s, so %i whole ones, are read exactly', (currency, whole, decimals) => {
    const most = `${'9'.repeat(whole)}${decimals}`;
    expect(parsed(most, currency)).toBe(most);
    expect(parsed('9'.repeat(whole), currency)).toBe(`${'9'.repeat(whole)}${decimals.replaceAll('9', '0')}`);
  });

  test.each([
    ['JPY', 31],
    ['EUR', 29],
    ['KWD', 28],
    ['CLF', 27],
  ] as const)(
    'D-1 digits of %s are counted at its scale, written or not: %i whole ones are refused',
    (currency, whole) => {
      const text = '9'.repeat(whole);
      expect(parsed(text, currency)).toEqual({ kind: 'INVALID_AMOUNT', text, reason: 'TOO_MANY_DIGITS' });
    },
  );

  test('D-9 a sum past 30 digits is exact, and is read back as it was printed', () => {
    const most = euros(`${'9'.repeat(28)}.99`);
    const sum = most.plus(most);
    expect(sum.toString()).toBe(`1${'9'.repeat(28)}.98`);
    expect(euros(sum.toString())).toEqual(sum);
  });

  test('D-9 the sum of nothing is zero', () => {
    expect(Amount.sum([], 'JPY').toString()).toBe('0');
  });
});

describe('scale', () => {
  test('D-2 10.005 EUR is refused and never rounded', () => {
    expect(parsed('10.005')).toEqual({ kind: 'INVALID_SCALE', text: '10.005', currency: 'EUR', allowed: 2, given: 3 });
  });

  test('D-2 10.000 EUR is refused too: digits count, not value', () => {
    expect(parsed('10.000')).toMatchObject({ kind: 'INVALID_SCALE', allowed: 2, given: 3 });
  });

  test.each([
    ['JPY', '1000', '1000', '1000.0'],
    ['EUR', '1000.5', '1000.50', '1000.500'],
    ['INR', '1000', '1000.00', '1000.001'],
    ['TND', '1000.5', '1000.500', '1000.5000'],
    ['KWD', '0.001', '0.001', '0.0010'],
  ] as const)('D-2 %s reads %s as %s and refuses %s', (currency, text, printed, tooFine) => {
    expect(parsed(text, currency)).toBe(printed);
    expect(parsed(tooFine, currency)).toMatchObject({ kind: 'INVALID_SCALE', currency });
  });
});

describe('currencies', () => {
  const yen: Amount = Amount.of('1', 'JPY');
  const euro: Amount = Amount.of('1', 'EUR');

  test.each([
    ['plus', () => euro.plus(yen)],
    ['minus', () => euro.minus(yen)],
    ['compare', () => euro.compare(yen)],
    ['equals', () => euro.equals(yen)],
    ['isGreaterThan', () => euro.isGreaterThan(yen)],
    ['isLessThan', () => euro.isLessThan(yen)],
    ['isAtLeast', () => euro.isAtLeast(yen)],
    ['isAtMost', () => euro.isAtMost(yen)],
    ['max', () => euro.max(yen)],
    ['min', () => euro.min(yen)],
    ['sum', () => Amount.sum([euro, yen], euro.currency)],
  ])('D-3 %s of two currencies that the types cannot tell apart throws', (_name, mix) => {
    expect(mix).toThrow(CurrencyMismatchError);
    expect(mix).toThrow('An amount in EUR cannot be combined with one in JPY');
  });
});

describe('text', () => {
  test.each(['1e3', '0x10', 'NaN', 'Infinity', '1,000.00', '١٢', ' 1', '1 000', '1'.repeat(40), 1000, null])(
    'D-4 %o is refused',
    (text) => {
      expect(parsed(text)).toMatchObject({ kind: 'INVALID_AMOUNT' });
    },
  );

  test('D-6 an amount that is given has no sign', () => {
    expect(parsed('-5.00')).toEqual({ kind: 'INVALID_AMOUNT', text: '-5.00', reason: 'SIGN' });
  });

  test.each([
    ['0', '0.00'],
    ['-0.00', '0.00'],
    ['0.05', '0.05'],
    ['-0.05', '-0.05'],
    ['-5', '-5.00'],
    ['1000', '1000.00'],
    ['-90071992547409.92', '-90071992547409.92'],
  ])('D-4 the stored figure %s prints as %s', (text, printed) => {
    expect(euros(text).toString()).toBe(printed);
    expect(JSON.stringify({ amount: euros(text) })).toBe(`{"amount":"${printed}"}`);
    expect(String(euros(text))).toBe(printed);
  });

  test.each(['', '+5', '5.', '1e3', '1.005', ' 1', '007', '--5', 'NaN'])('%j is no stored figure', (text) => {
    expect(() => euros(text)).toThrow(new TypeError(`${JSON.stringify(text)} is not an amount in EUR`));
  });
});

describe('comparison', () => {
  const [small, large] = [euros('1.00'), euros('90071992547409.93')];

  test('orders amounts on both sides of the safe integers', () => {
    expect([small.compare(large), large.compare(small), large.compare(euros('90071992547409.93'))]).toEqual([-1, 1, 0]);
    expect([small.isLessThan(large), small.isGreaterThan(large), small.equals(large)]).toEqual([true, false, false]);
    expect([small.isAtMost(large), small.isAtLeast(large)]).toEqual([true, false]);
    expect([small.isAtMost(euros('1')), small.isAtLeast(euros('1')), small.equals(euros('1'))]).toEqual([
      true,
      true,
      true,
    ]);
    expect([small.max(large), small.min(large)]).toEqual([large, small]);
  });

  test('knows the side of zero', () => {
    const signs = ['-0.01', '0', '0.01'].map((text) => {
      const amount = euros(text);
      return [amount.isNegative(), amount.isZero(), amount.isPositive()];
    });
    expect(signs).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ]);
  });

  test.each([
    // @ts-expect-error amounts are compared by their methods
    ['>', () => small > large],
    // @ts-expect-error amounts are compared by their methods
    ['<=', () => small <= large],
    ['to a number', () => Number(small)],
  ])('the operator %s throws instead of comparing texts', (_operator, use) => {
    expect(use).toThrow('Amounts have no number');
  });

  test('deep equality of test runners and of Node tells amounts apart', () => {
    expect(euros('1.00')).toEqual(euros('1'));
    expect(euros('1.00')).not.toEqual(euros('2.00'));
    expect(euros('1.00')).not.toEqual(Amount.of('1.00', 'USD'));
    expect({ amount: euros('1.00') }).not.toMatchObject({ amount: euros('2.00') });
    deepStrictEqual(euros('0').negated(), euros('0'));
    notDeepStrictEqual(euros('1.00'), euros('2.00'));
  });
});

describe('ways out', () => {
  test('a decimal is exact and keeps its cents at any size', () => {
    const decimal = euros('12345678901234567890.12').toDecimal().plus('0.01');
    expect(decimal.toFixed()).toBe('12345678901234567890.13');
    expect(
      euros(`1${'0'.repeat(27)}`)
        .toDecimal()
        .toString(),
    ).toBe(`1${'0'.repeat(27)}`);
  });

  test('minor units go out and come back', () => {
    expect(euros('-10.50').toMinorUnits()).toBe(-1050n);
    expect(Amount.fromMinorUnits(-1050n, 'EUR')).toEqual(euros('-10.50'));
    expect(Amount.fromMinorUnits(2n ** 53n, 'JPY')).toEqual(Amount.of('9007199254740992', 'JPY'));
  });
});
