import { describe, expect, test } from 'vitest';
import { Amount, CurrencyMismatchError } from './amount.ts';
import { percentOf, ratioOf } from './rates.ts';

const euros = (text: string) => Amount.of(text, 'EUR');

describe('a percentage of an amount', () => {
  test('D-5 a tolerance rounds down: 333.33 with 10 % gives a ceiling of 366.66', () => {
    const base = euros('333.33');
    expect(base.plus(percentOf(base, '10', 'down')).toString()).toBe('366.66');
  });

  test.each([
    ['0.10', '5', '0.01', '0.00'],
    ['0.09', '5', '0.00', '0.00'],
    ['100.00', '2.5', '2.50', '2.50'],
    ['99.99', '33.333', '33.33', '33.32'],
    ['-0.10', '5', '-0.01', '-0.01'],
    ['-0.09', '5', '0.00', '-0.01'],
    ['9999999999999999999999999999.99', '0.000000001', '100000000000000000.00', '99999999999999999.99'],
  ])('D-5 of %s and %s %% is %s as a freeze and %s as a ceiling', (amount, percent, freeze, ceiling) => {
    expect(percentOf(euros(amount), percent, 'half-up').toString()).toBe(freeze);
    expect(percentOf(euros(amount), percent, 'down').toString()).toBe(ceiling);
  });

  test('D-5 rounds to the scale of the currency', () => {
    expect(percentOf(Amount.of('333', 'JPY'), '10', 'half-up').toString()).toBe('33');
    expect(percentOf(Amount.of('0.333', 'KWD'), '10', 'half-up').toString()).toBe('0.033');
  });

  test.each(['', '-5', '5%', '0x10', '1e3', 'NaN'])('%j is no percentage', (percent) => {
    expect(() => percentOf(euros('1'), percent, 'down')).toThrow(
      new RangeError(`${JSON.stringify(percent)} is no percentage: write plain digits, as '2.5'`),
    );
  });
});

describe('a share of an amount', () => {
  test.each([
    ['1.00', '3.00', '0.3333'],
    ['2.00', '3.00', '0.6667'],
    ['0.01', '200.00', '0.0001'],
    ['0.01', '200.01', '0.0000'],
    ['30000.00', '100000.00', '0.3000'],
    ['3.00', '2.00', '1.5000'],
    ['0.00', '5.00', '0.0000'],
    ['-1.00', '3.00', '-0.3333'],
    ['1.00', '-3.00', '-0.3333'],
    ['-2.00', '-3.00', '0.6667'],
    ['-0.00', '-3.00', '0.0000'],
    ['9999999999999999999999999999.99', '0.01', '999999999999999999999999999999.0000'],
  ])('D-10 of %s in %s is %s', (part, whole, share) => {
    expect(ratioOf(euros(part), euros(whole))).toBe(share);
  });

  test('D-10 in nothing is null', () => {
    expect(ratioOf(euros('1.00'), euros('0.00'))).toBeNull();
  });

  test('D-3 in another currency throws', () => {
    const [part, whole]: [Amount, Amount] = [euros('1.00'), Amount.of('1', 'JPY')];
    expect(() => ratioOf(part, whole)).toThrow(CurrencyMismatchError);
  });
});
