import type { MappedRow, Measure } from '../../import/mapped-row.ts';
import { importBalance } from '../acts/import-balance.ts';
import { importCarriedCommitment } from '../acts/import-carried-commitment.ts';
import { AmountInput } from '../amount-input.ts';
import type { DeskItem } from '../decide-acts.ts';
import type { ImportSettings } from './import-rows.ts';
import { itemOf } from './items.ts';

/** The act that a row becomes. */
export function rowItem(row: MappedRow, settings: ImportSettings): DeskItem {
  const line = row.path.at(-1);
  if (!line) throw new Error(`Row ${row.rowNumber} names no line`);
  if (row.kind === 'BALANCE') {
    return itemOf(importBalance, settings, String(row.rowNumber), { lineCode: line.code, figures: figuresOf(row) });
  }
  const { reference, originYear } = row;
  if (reference === null || originYear === null || settings.payee === null) {
    throw new Error(`Row ${row.rowNumber} carries a commitment without its reference, year or creditor`);
  }
  return itemOf(importCarriedCommitment, settings, String(row.rowNumber), {
    reference,
    originYear,
    payeeReference: settings.payee.reference,
    purpose: line.labels.fr,
    lineCode: line.code,
    committed: amountOf(row, 'committed'),
    certified: amountOf(row, 'certified'),
    expensed: amountOf(row, 'expensed'),
    paid: amountOf(row, 'paid'),
  });
}

function figuresOf({ measures }: MappedRow): Partial<Record<Measure, AmountInput | null>> {
  return Object.fromEntries(
    Object.entries(measures).map(([measure, text]) => [measure, text === null ? null : new AmountInput(text)]),
  );
}

/** What a file leaves blank of an act is nothing. */
function amountOf({ measures }: MappedRow, measure: Measure): AmountInput {
  return new AmountInput(measures[measure] ?? '0');
}
