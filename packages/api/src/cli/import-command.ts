import { type Role, roles } from 'budget-core';
import { type Command, Option } from 'commander';
import { Progress } from '../terminal/progress.ts';
import { databaseOption } from './database-option.ts';
import { organisationOption } from './organisation-option.ts';
import { renderImport } from './render-import.ts';
import { runImport } from './run-import.ts';

interface ImportOptions {
  readonly mapping: string;
  readonly run?: string;
  readonly file: string;
  readonly databaseUrl: string;
  readonly organisation: string;
  readonly actor: string;
  readonly actorName?: string;
  readonly actorRole?: Role;
  readonly dryRun?: boolean;
  readonly report: 'text' | 'json';
}

/** `budget import`: a file and a mapping become a budget, or nothing at all. */
export function addImport(program: Command): void {
  program
    .command('import')
    .description('loads a CSV or XLSX file into the budget and proves that every cent arrived')
    .requiredOption('--mapping <file>', 'how the file is read, in JSON')
    .option('--run <file>', 'the date and the control totals of this file, in JSON, where the mapping has none')
    .requiredOption('--file <file>', 'the file to load')
    .addOption(databaseOption())
    .addOption(organisationOption())
    .requiredOption('--actor <id>', 'who answers for the import')
    .option('--actor-name <name>', 'the name of somebody who has not acted yet')
    .addOption(new Option('--actor-role <role>', 'the role of somebody who has not acted yet').choices(roles))
    .option('--dry-run', 'does everything and undoes it')
    .addOption(new Option('--report <form>', 'for people or for programs').choices(['text', 'json']).default('text'))
    .action(importFile);
}

async function importFile({ report: form, dryRun = false, ...options }: ImportOptions): Promise<void> {
  const progress = new Progress(process.stderr, 'rows');
  const report = await runImport({
    ...options,
    run: options.run ?? null,
    actorName: options.actorName ?? null,
    actorRole: options.actorRole ?? null,
    dryRun,
    mayLoseWrites: process.env['MAY_LOSE_WRITES'] === 'yes',
    onProgress: (rows) => progress.update(rows),
  }).finally(() => progress.end());
  process.stdout.write(`${form === 'json' ? JSON.stringify(report, null, 2) : renderImport(report)}\n`);
  if (!report.proof.proven || report.rows.refused > 0) process.exitCode = 1;
}
