import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { UnfitPath, writeWhole } from './write-whole.ts';

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
  await expect(writeWhole(path, () => Promise.resolve())).rejects.toThrow(UnfitPath);
  expect(await readFile(path, 'utf8')).toBe('somebody’s');
});

it('says what is wrong with a path at which nothing can be written', async () => {
  const path = join(folder, 'nowhere', 'file.txt');
  await expect(writeWhole(path, (part) => writeFile(part, 'text'))).rejects.toThrow(
    `${path} cannot be written: ENOENT: no such file or directory`,
  );
});
