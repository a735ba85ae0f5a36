import { describe, expect, it } from 'vitest';
import { readPercent } from './percent.ts';

describe('reading a percentage', () => {
  it.each(['0', '5', '100', '999', '0.5', '2.25', '33.3333', '999.9999'])('takes %s as it is written', (text) => {
    expect(readPercent(text, 'tolerance.percent')).toEqual({ ok: true, value: text });
  });

  it.each(['', '1000', '05', '-1', '+1', '1.', '.5', '2.33333', '1,5', '1e3', ' 1', '1 ', '1.5%', '١'])(
    'refuses "%s"',
    (text) => {
      const refusal = { kind: 'INVALID_PERCENT', field: 'tolerance.percent', text };
      expect(readPercent(text, 'tolerance.percent')).toEqual({ ok: false, refusal });
    },
  );

  it('repeats no more than 60 characters of what it refuses', () => {
    const read = readPercent('9'.repeat(61), 'percent');
    expect(!read.ok && read.refusal.text).toBe('9'.repeat(60));
  });
});
