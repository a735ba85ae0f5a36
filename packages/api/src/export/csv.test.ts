import { expect, it } from 'vitest';
import { toCsv } from './csv.ts';

it('quotes a field with a comma, a quote or a line break, doubles quotes and leaves null empty', () => {
  const rows = [
    ['code', 'label'],
    ['113,01', 'Works "spring"\r\ncampaign'],
    [null, '-5.00'],
  ];
  expect(toCsv(rows)).toBe('code,label\r\n"113,01","Works ""spring""\r\ncampaign"\r\n,-5.00\r\n');
});
