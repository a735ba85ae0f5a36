import type { Command } from 'commander';
import { verifyAll } from '../persistence/verify-all.ts';
import { databaseOption } from './database-option.ts';
import { UsageError } from './usage-error.ts';

interface VerifyOptions {
  readonly databaseUrl: string;
}

/** `budget verify`: every sum that is kept against the entries that it is the sum of (D-110). */
export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('compares every figure with the journal, for each organisation that the login sees')
    .addOption(databaseOption())
    .action(async ({ databaseUrl }: VerifyOptions) => {
      let organisations = 0;
      for await (const { organisationId, differences } of verifyAll(databaseUrl)) {
        organisations += 1;
        for (const difference of differences) print(JSON.stringify({ organisation: organisationId, ...difference }));
        print(`${organisationId}: ${differences.length} differences`);
        if (differences.length > 0) process.exitCode = 1;
      }
      if (organisations === 0) throw new UsageError('This login sees no organisation in the database');
    });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
