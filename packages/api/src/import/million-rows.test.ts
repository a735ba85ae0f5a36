import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

const fixture = fileURLToPath(new URL('million-rows.fixture.ts', import.meta.url));
const answer = z.object({
  loaded: z.number(),
  measures: z.record(z.string(), z.string()),
  rowsPerSecond: z.number(),
  residentMegabytes: z.number(),
});
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'budget-import-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a million rows are read with 64 MB of objects at most', { timeout: 300_000 }, async () => {
  const bounds = ['--max-old-space-size=64', '--conditions=source'];
  const file = join(folder, 'million.csv');
  const { stdout } = await promisify(execFile)(process.execPath, [...bounds, fixture, '1000000', file]);
  const { loaded, measures, rowsPerSecond, residentMegabytes } = answer.parse(JSON.parse(stdout));
  process.stderr.write(`1 000 000 rows: ${rowsPerSecond} rows/s, ${residentMegabytes} MB resident at most\n`);
  expect(loaded).toBe(1_000_000);
  expect(measures).toEqual({ commitmentAuthorised: '1000250000.00', committed: '500100000.00', paid: '250050000.00' });
  expect(residentMegabytes).toBeLessThan(400);
});
