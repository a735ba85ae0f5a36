import { expect, test } from 'vitest';
import { Progress } from './progress.ts';

function screen(isTTY: boolean): { isTTY: boolean; written: string[]; write(text: string): void } {
  const written: string[] = [];
  return { isTTY, written, write: (text) => void written.push(text) };
}

test('a terminal sees one line that is renewed, and cleared at the end', () => {
  const terminal = screen(true);
  const progress = new Progress(terminal, 'rows');
  progress.update(12_000);
  progress.update(12_001);
  progress.end();
  expect(terminal.written).toEqual([expect.stringMatching(/12,000 rows, [\d,∞]+ per second$/u), '\r\u001B[K']);
});

test('a pipe sees nothing', () => {
  const pipe = screen(false);
  const progress = new Progress(pipe, 'rows');
  progress.update(12_000);
  progress.end();
  expect(pipe.written).toEqual([]);
});
