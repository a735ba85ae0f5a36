import { describe, expect, test } from 'vitest';
import { isCurrencyCode, minorUnitOf } from './currency.ts';

describe('currencies', () => {
  test.each([
    ['JPY', 0],
    ['XOF', 0],
    ['EUR', 2],
    ['INR', 2],
    ['TND', 3],
    ['KWD', 3],
    ['CLF', 4],
  ] as const)('D-2 %s has %i decimals', (currency, decimals) => {
    expect(minorUnitOf(currency)).toBe(decimals);
  });

  test.each(['eur', 'EURO', '', 'DEM', 'XAU', 'XDR', 'XXX', 'constructor', '__proto__'])(
    '%j is no currency of a budget',
    (text) => {
      expect(isCurrencyCode(text)).toBe(false);
    },
  );

  test('an active code of ISO 4217 is a currency', () => {
    expect(['EUR', 'INR', 'JPY', 'KWD', 'ZWG'].every(isCurrencyCode)).toBe(true);
  });
});
