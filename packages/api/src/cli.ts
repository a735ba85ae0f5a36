import { Command } from 'commander';
import { endOf } from './cli/end.ts';
import { addExport } from './cli/export-command.ts';
import { addImport } from './cli/import-command.ts';
import { addVerify } from './cli/verify-command.ts';

const program = new Command('budget')
  .description('Brings budgets in and out, and proves that they add up')
  .showHelpAfterError()
  .exitOverride();
addImport(program);
addExport(program);
addVerify(program);

try {
  await program.parseAsync();
} catch (fault) {
  const { exitCode, message } = endOf(fault);
  if (message !== null) process.stderr.write(`${message}\n`);
  process.exitCode = exitCode;
}
