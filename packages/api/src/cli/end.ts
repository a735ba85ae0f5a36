import { CommanderError } from 'commander';
import { UnfitBooksError } from '../application/import/prepare-books.ts';
import { LedgerConflict, LedgerUnavailable } from '../application/ledger.ts';
import { UnknownFiscalYear } from '../export/export-statement.ts';
import { SheetOverflow } from '../export/sheet.ts';
import { UnfitPath } from '../export/write-whole.ts';
import { InvalidMapping } from '../import/checked.ts';
import { UnfitServerError } from '../persistence/durability.ts';
import { UsageError } from './usage-error.ts';

const refused = 1;
const wronglyUsed = 2;

const exitCodes: readonly (readonly [kind: abstract new (...given: never[]) => Error, code: number])[] = [
  [UsageError, wronglyUsed],
  [InvalidMapping, wronglyUsed],
  [UnfitPath, wronglyUsed],
  [UnfitServerError, wronglyUsed],
  [UnfitBooksError, refused],
  [UnknownFiscalYear, refused],
  [SheetOverflow, refused],
  [LedgerConflict, refused],
  [LedgerUnavailable, refused],
];

export interface End {
  readonly exitCode: number;
  /** For standard error; null: it was told already. */
  readonly message: string | null;
}

/** How a command ends that could not do its work: what people can cure is told without a stack. */
export function endOf(fault: unknown): End {
  if (fault instanceof CommanderError) return { exitCode: fault.exitCode === 0 ? 0 : wronglyUsed, message: null };
  if (!(fault instanceof Error)) return { exitCode: refused, message: String(fault) };
  const known = exitCodes.find(([kind]) => fault instanceof kind);
  return known
    ? { exitCode: known[1], message: fault.message }
    : { exitCode: refused, message: fault.stack ?? fault.message };
}
