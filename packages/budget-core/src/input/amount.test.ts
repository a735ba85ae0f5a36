import { describe, expect, it } from 'vitest';
import { asJson } from '../testing/json.ts';
import { readNotNegative, readPositive } from './amount.ts';

describe('reading the amount of an act', () => {
  it('D-6 0.01 is positive; 0.00 is not, though it passes where nothing may be meant', () => {
    expect(asJson(readPositive('0.01', 'EUR', 'amount'))).toEqual({ ok: true, value: '0.01' });
    expect(asJson(readNotNegative('0.00', 'EUR', 'amount'))).toEqual({ ok: true, value: '0.00' });
    expect(readPositive('0.00', 'EUR', 'charges.1.amount')).toEqual({
      ok: false,
      refusal: { kind: 'NOT_POSITIVE', field: 'charges.1.amount', text: '0.00' },
    });
  });

  it('D-4 a faulty text is refused with its path, by both alike', () => {
    for (const read of [readPositive, readNotNegative]) {
      expect(read('-1.00', 'EUR', 'frozen')).toMatchObject({
        refusal: { kind: 'INVALID_AMOUNT', reason: 'SIGN', field: 'frozen' },
      });
      expect(read('10.005', 'EUR', 'amount')).toMatchObject({
        refusal: { kind: 'INVALID_SCALE', allowed: 2, given: 3, field: 'amount' },
      });
    }
  });
});
