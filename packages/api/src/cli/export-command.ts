import { type Command, InvalidArgumentError, Option } from 'commander';
import { v7 as uuid } from 'uuid';
import { LedgerUpkeep } from '../application/ledger-upkeep.ts';
import { ruleVersion } from '../application/rule-version.ts';
import { exportStatement } from '../export/export-statement.ts';
import { type Format, formats } from '../export/formats.ts';
import { createLedgerPool } from '../persistence/ledger/pool.ts';
import { PostgresLedger } from '../persistence/ledger/postgres-ledger.ts';
import { migrate } from '../persistence/migrate.ts';
import { createDatabase } from '../persistence/orm.ts';
import { createReadSnapshots } from '../persistence/reads/read-snapshots.ts';
import { readable } from '../terminal/table.ts';
import { databaseOption } from './database-option.ts';
import { organisationOption } from './organisation-option.ts';

interface ExportOptions {
  readonly fiscalYear: number;
  readonly format: Format;
  readonly out: string;
  readonly databaseUrl: string;
  readonly organisation: string;
}

/** `budget export`: the execution statement of a year, to be read elsewhere or brought in again. */
export function addExport(program: Command): void {
  program
    .command('export')
    .description('writes the execution statement of a fiscal year: every line with every figure')
    .addOption(new Option('--fiscal-year <year>', 'the year').argParser(year).makeOptionMandatory())
    .addOption(
      new Option('--format <format>', 'fdp is a Fiscal Data Package')
        .choices(Object.keys(formats))
        .makeOptionMandatory(),
    )
    .requiredOption('--out <path>', 'the file, or for fdp the folder, to write; it must not exist yet')
    .addOption(databaseOption())
    .addOption(organisationOption())
    .action(exportYear);
}

async function exportYear({ databaseUrl, organisation, fiscalYear, format, out }: ExportOptions): Promise<void> {
  await migrate(databaseUrl);
  const log = (message: string) => process.stderr.write(`${message}\n`);
  const database = await createDatabase({ url: databaseUrl, poolSize: 1, log });
  const pool = createLedgerPool(databaseUrl, 1);
  const ledger = new PostgresLedger({ acts: pool, checks: pool }, ruleVersion);
  const upkeep = new LedgerUpkeep(ledger, { now: () => new Date(), newId: () => uuid() });
  try {
    const request = { organisationId: organisation, fiscalYear, format, path: out };
    const rows = await exportStatement(createReadSnapshots(database.pool, upkeep), request);
    process.stdout.write(`${out}: ${readable(String(rows))} rows, execution statement of ${fiscalYear}\n`);
  } finally {
    await Promise.all([pool.end(), database.close()]);
  }
}

function year(text: string): number {
  if (/^\d{4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is written with four digits: 2026.');
}
