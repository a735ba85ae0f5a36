import { expect, it } from 'vitest';
import { workbookFile } from './workbook.ts';

async function readWhole(bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let length = 0;
  for await (const piece of bytes) length += piece.length;
  return length;
}

it.each([0, 1, 1000])('a workbook whose source fails after %i pieces fails with it', async (pieces) => {
  async function* failing() {
    for (let piece = 0; piece < pieces; piece += 1) yield await Promise.resolve('<row/>');
    throw new Error('the database went away');
  }
  const reading = readWhole(workbookFile([{ name: 'lines', xml: failing() }], 'EUR'));
  await expect(reading).rejects.toThrow('the database went away');
});
