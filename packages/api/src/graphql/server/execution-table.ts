import { type Amount, figuresOf, type LineFigures } from 'budget-core';
import type { LineRow } from '../../application/reads.ts';
import { toCsv } from './csv.ts';

type Cell = (figures: LineFigures) => Amount | string | null;

/** The columns of the execution table, by the names of the schema. */
const columns: Readonly<Record<string, Cell>> = {
  commitmentAuthorised: ({ commitment }) => commitment.authorised,
  commitmentFrozen: ({ commitment }) => commitment.frozen,
  reserved: ({ commitment }) => commitment.reserved,
  committed: ({ commitment }) => commitment.committed,
  expensedWithoutCommitment: ({ commitment }) => commitment.expensedWithoutCommitment,
  availableToCommit: ({ commitment }) => commitment.available,
  commitmentUsage: ({ commitment }) => commitment.usage,
  outstanding: ({ outstanding }) => outstanding,
  paymentAuthorised: ({ payment }) => payment.authorised,
  paymentFrozen: ({ payment }) => payment.frozen,
  certified: ({ payment }) => payment.certified,
  expensed: ({ payment }) => payment.expensed,
  paid: ({ payment }) => payment.paid,
  availableToPay: ({ payment }) => payment.available,
  paymentUsage: ({ payment }) => payment.usage,
  payable: ({ payable }) => payable,
};

/** The execution of lines as CSV, one line a row: amounts as exact text, empty where no authority was granted. */
export function executionTable(rows: readonly LineRow[]): string {
  const heading = ['code', 'labelFr', 'labelEn', 'level', ...Object.keys(columns)];
  return toCsv([heading, ...rows.map(rowOf)]);
}

function rowOf({ line, balance, fiscalYear }: LineRow): readonly (string | null)[] {
  const figures = figuresOf(balance, fiscalYear.mode);
  return [
    line.code,
    line.labels.fr,
    line.labels.en,
    String(line.path.length),
    ...Object.values(columns).map((cell) => cell(figures)?.toString() ?? null),
  ];
}
