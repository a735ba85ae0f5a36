import type { BusinessDate } from 'budget-core';
import { describe, expect, it } from 'vitest';
import { AmountInput } from './amount-input.ts';
import { fingerprintOf } from './fingerprint.ts';

const date = '2026-03-02' as BusinessDate;
const input = { reference: 'C-1', charges: [{ lineCode: '21', amount: new AmountInput('1.00') }] };

describe('the fingerprint of a request', () => {
  it('D-113 is the same however its amounts are written and its fields ordered', () => {
    const again = { charges: [{ amount: new AmountInput('1.0'), lineCode: '21' }], reference: 'C-1' };
    expect(fingerprintOf('recordCommitment', date, again)).toBe(fingerprintOf('recordCommitment', date, input));
  });

  it('is a SHA-256 in hexadecimal digits', () => {
    expect(fingerprintOf('recordCommitment', date, input)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('D-113 differs with another amount, date or mutation, and with the order of a list', () => {
    const reference = fingerprintOf('recordCommitment', date, input);
    const amount = { ...input, charges: [{ lineCode: '21', amount: new AmountInput('10.0') }] };
    expect(fingerprintOf('recordCommitment', date, amount)).not.toBe(reference);
    expect(fingerprintOf('recordCommitment', '2026-03-03' as BusinessDate, input)).not.toBe(reference);
    expect(fingerprintOf('draftCommitment', date, input)).not.toBe(reference);
    expect(fingerprintOf('m', date, { list: [1, 2] })).not.toBe(fingerprintOf('m', date, { list: [2, 1] }));
  });
});
