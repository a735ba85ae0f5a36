import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PathTaken, writeWhole } from './write-whole.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'budget-export-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('puts what was written at its path once it is whole', async () => {
  const path = join(folder, 'whole.txt');
  await writeWhole(path, async (part) => {
    await writeFile(part, 'all of it');
    expect(await readdir(folder)).not.toContain('whole.txt');
  });
  expect(await readdir(folder)).toEqual(['whole.txt']);
  expect(await readFile(path, 'utf8')).toBe('all of it');
});

it('leaves nothing where the writing failed', async () => {
  const failing = writeWhole(join(folder, 'whole.txt'), async (part) => {
    await writeFile(part, 'half of it');
    throw new Error('no space left');
  });
  await expect(failing).rejects.toThrow('no space left');
  expect(await readdir(folder)).toEqual([]);
});

it('writes over nothing', async () => {
  const path = join(folder, 'taken.txt');
  await writeFile(path, 'somebody’s');
  await expect(writeWhole(path, () => Promise.resolve())).rejects.toThrow(PathTaken);
  expect(await readFile(path, 'utf8')).toBe('somebody’s');
});
