import { figuresOf } from 'budget-core';
import type { LineRow } from '../../application/reads.ts';
import { toCsv } from '../../export/csv.ts';
import { figureCells, figureColumns } from '../../export/figure-columns.ts';

/** The execution of lines as CSV, one line a row: amounts as exact text, empty where no authority was granted. */
export function executionTable(rows: readonly LineRow[]): string {
  const heading = ['code', 'labelFr', 'labelEn', 'level', ...Object.keys(figureColumns)];
  return toCsv([heading, ...rows.map(rowOf)]);
}

function rowOf({ line, balance, fiscalYear }: LineRow): readonly (string | null)[] {
  const level = String(line.path.length);
  return [line.code, line.labels.fr, line.labels.en, level, ...figureCells(figuresOf(balance, fiscalYear.mode))];
}
