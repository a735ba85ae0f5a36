import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate, split, type Weight } from './allocate.ts';
import { Amount } from './amount.ts';

const euros = (text: string) => Amount.of(text, 'EUR');

describe('splitting', () => {
  test('D-5 100.00 in three equal shares is 33.34, 33.33, 33.33', () => {
    expect(split(euros('100.00'), 3).map(String)).toEqual(['33.34', '33.33', '33.33']);
    expect(allocate(euros('100.00'), [1, 1, 1]).map(String)).toEqual(['33.34', '33.33', '33.33']);
  });

  test.each<[string, string, readonly Weight[], readonly string[]]>([
    ['the largest remainder gets the cent', '0.10', [1, 2, 3], ['0.02', '0.03', '0.05']],
    ['ties go in order', '0.02', [1, 1, 1, 1], ['0.01', '0.01', '0.00', '0.00']],
    ['a weight of 0 gets nothing', '0.05', [0, 1, 0, 1], ['0.00', '0.03', '0.00', '0.02']],
    ['decimal weights count exactly', '100.00', ['33.3', '66.7', '0.00'], ['33.30', '66.70', '0.00']],
    ['kinds of weights mix', '70.00', [4, 2n, '1.0'], ['40.00', '20.00', '10.00']],
    ['a negative whole is shared as its opposite', '-100.00', [1, 1, 1], ['-33.34', '-33.33', '-33.33']],
    ['the second of two may have the larger remainder', '0.01', [2, 3], ['0.00', '0.01']],
    ['the first of two may have the larger remainder', '0.01', [3, 2], ['0.01', '0.00']],
    ['nothing is shared as nothing', '0.00', [1, 2], ['0.00', '0.00']],
  ])('D-5 %s', (_rule, total, weights, parts) => {
    expect(allocate(euros(total), weights).map(String)).toEqual(parts);
  });

  test('D-5 one part is the whole', () => {
    expect(split(euros('100.01'), 1).map(String)).toEqual(['100.01']);
  });

  test('D-5 yen are shared whole', () => {
    expect(split(Amount.of('100', 'JPY'), 3).map(String)).toEqual(['34', '33', '33']);
  });

  test.each<[readonly Weight[], string]>([
    [[], 'An amount is shared out by weights of which one at least is above 0'],
    [[0, '0.00'], 'An amount is shared out by weights of which one at least is above 0'],
    [[1, -1], 'Weight 2 is -1: write a whole number from 0, or plain digits as text'],
    [[0.5], 'Weight 1 is 0.5: write a whole number from 0, or plain digits as text'],
    [[Number.NaN], 'Weight 1 is NaN: write a whole number from 0, or plain digits as text'],
    [[2 ** 53], 'Weight 1 is 9007199254740992: write a whole number from 0, or plain digits as text'],
    [['1e3'], 'Weight 1 is 1e3: write a whole number from 0, or plain digits as text'],
    [[1, 2, -3n], 'Weight 3 is -3: write a whole number from 0, or plain digits as text'],
  ])('weights %o are refused', (weights, message) => {
    expect(() => allocate(euros('1.00'), weights)).toThrow(new RangeError(message));
  });

  test.each([0, -1, 1.5, Number.NaN])('%s is no number of parts', (parts) => {
    expect(() => split(euros('1.00'), parts)).toThrow(
      new RangeError(`${parts} is no number of parts: it is a whole number from 1`),
    );
  });

  test('D-5 parts sum to the whole, and none is a cent away from its exact share', () => {
    const weights = fc.array(fc.nat(), { minLength: 1 }).filter((all) => all.some((weight) => weight > 0));
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), weights, (units, shares) => {
        const total = Amount.fromMinorUnits(units, 'EUR');
        const parts = allocate(total, shares);
        expect(Amount.sum(parts, 'EUR')).toEqual(total);
        const whole = shares.reduce((sum, share) => sum + BigInt(share), 0n);
        for (const [index, part] of parts.entries()) {
          const distance = part.toMinorUnits() * whole - units * BigInt(shares[index] ?? 0);
          expect(distance < whole && distance > -whole).toBe(true);
        }
      }),
    );
  });
});
