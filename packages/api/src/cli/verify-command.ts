import type { Command } from 'commander';
import { verifyAll } from '../persistence/verify-all.ts';
import { databaseOption } from './database-option.ts';

interface VerifyOptions {
  readonly databaseUrl: string;
}

/** `budget verify`: every sum that is kept against the entries that it is the sum of (D-110). */
export function addVerify(program: Command): void {
  program
    .command('verify')
    .description(
      'compares every figure with the journal, for each organisation, and changes nothing; ends with 1 where something differs',
    )
    .addOption(databaseOption())
    .action(async ({ databaseUrl }: VerifyOptions) => {
      let organisations = 0;
      for await (const { organisationId, position, organisations: of, differences } of verifyAll(databaseUrl)) {
        organisations = of;
        for (const difference of differences) print(JSON.stringify({ organisation: organisationId, ...difference }));
        print(`${position} of ${of}, ${organisationId}: ${differences.length} differences`);
        if (differences.length > 0) process.exitCode = 1;
      }
      if (organisations === 0) print('There is no organisation in the database yet');
    });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
