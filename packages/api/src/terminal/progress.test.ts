import { expect, test } from 'vitest';
import { Progress } from './progress.ts';

function screen(isTTY: boolean): { isTTY: boolean; written: string[]; write(text: string): void } {
  const written: string[] = [];
  return { isTTY, written, write: (text) => void written.push(text) };
}

test('a terminal sees one line that is renewed, and cleared at the end', () => {
  const terminal = screen(true);
  let milliseconds = 0;
  const progress = new Progress(terminal, 'rows', () => milliseconds);
  milliseconds = 2000;
  progress.update(12_000);
  milliseconds = 2100;
  progress.update(12_600);
  milliseconds = 3000;
  progress.update(18_000);
  progress.end();
  expect(terminal.written).toEqual([
    '\r\u001B[K12,000 rows, 6,000 per second',
    '\r\u001B[K18,000 rows, 6,000 per second',
    '\r\u001B[K',
  ]);
});

test('a pipe sees nothing', () => {
  const pipe = screen(false);
  let milliseconds = 0;
  const progress = new Progress(pipe, 'rows', () => milliseconds);
  milliseconds = 2000;
  progress.update(12_000);
  progress.end();
  expect(pipe.written).toEqual([]);
});
