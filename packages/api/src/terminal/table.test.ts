import { expect, test } from 'vitest';
import { readable, renderTable } from './table.ts';

test('a table lines text up on the left and figures on the right', () => {
  const columns = [
    { heading: 'Line', align: 'left', cell: (row: Row) => row.line },
    { heading: 'Amount', align: 'right', cell: (row: Row) => row.amount },
  ] as const;
  const rows = [
    { line: '113-01', amount: '5.00' },
    { line: '9', amount: '12,345.00' },
  ];
  expect(renderTable(columns, rows)).toBe(
    ['Line       Amount', '──────  ─────────', '113-01       5.00', '9       12,345.00'].join('\n'),
  );
});

test('a readable amount has its thousands apart and its digits unchanged', () => {
  expect(readable('12345678901234567890.12')).toBe('12,345,678,901,234,567,890.12');
  expect(readable('999.000')).toBe('999.000');
  expect(readable('-1000.00')).toBe('-1,000.00');
});

test('authority that was never granted is a dash, unlike 0.00', () => {
  expect(readable(null)).toBe('–');
  expect(readable('0.00')).toBe('0.00');
});

interface Row {
  readonly line: string;
  readonly amount: string;
}
