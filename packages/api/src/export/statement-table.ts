import { type BudgetLine, type FiscalYear, figuresOf } from 'budget-core';
import type { CarriedCommitmentRow, ExecutionStatement, StatementRow } from '../application/reads.ts';
import { type Column, columnsOf, ownFigures, rowKinds } from './columns.ts';
import { figureCells, figureColumns } from './figure-columns.ts';
import { type OwnFigures, ownFiguresOf, ownFiguresOfCarried } from './own-figures.ts';

/** One cell for each column. */
export type Row = readonly (string | null)[];

/** An execution statement as every format writes it. */
export interface StatementTable {
  readonly fiscalYear: FiscalYear;
  readonly levels: number;
  readonly columns: readonly Column[];
  readonly rows: AsyncIterable<readonly Row[]>;
}

export function statementTable({ fiscalYear, levels, rows }: ExecutionStatement): StatementTable {
  return { fiscalYear, levels, columns: columnsOf(levels), rows: tableRows(rows, levels) };
}

async function* tableRows(
  pieces: ExecutionStatement['rows'],
  levels: number,
): AsyncGenerator<readonly Row[], void, undefined> {
  // Each line is followed by all below it, so that the lines above a line are the last of their levels.
  let path: readonly BudgetLine[] = [];
  for await (const piece of pieces) {
    const rows: Row[] = [];
    for (const found of piece) {
      path = [...path.slice(0, found.line.path.length - 1), found.line];
      rows.push(...rowsOf(found, path, levels));
    }
    yield rows;
  }
}

function rowsOf(found: StatementRow, path: readonly BudgetLine[], levels: number): readonly Row[] {
  const rolledUp = figureCells(figuresOf(found.balance, found.fiscalYear.mode));
  const nodes = Array.from({ length: levels }, (_, index) => nodeCells(path[index])).flat();
  const row = (carried: CarriedCommitmentRow | null, own: OwnFigures, figures: Row): Row => [
    ...identityCells(found.line, path, carried),
    ...ownFigures.map((figure) => own[figure]?.toString() ?? null),
    ...figures,
    ...nodes,
  ];
  return [
    row(null, ownFiguresOf(found), rolledUp),
    ...found.carried.map((carried) => row(carried, ownFiguresOfCarried(carried), noFigures)),
  ];
}

const noFigures: Row = Object.keys(figureColumns).map(() => null);

function identityCells(line: BudgetLine, path: readonly BudgetLine[], carried: CarriedCommitmentRow | null): Row {
  return [
    String(line.fiscalYear),
    carried === null ? rowKinds.line : rowKinds.carried,
    line.code,
    path.at(-2)?.code ?? null,
    String(line.path.length),
    line.labels.fr,
    line.labels.en,
    line.state,
    carried?.reference ?? null,
    carried === null ? null : String(carried.originYear),
  ];
}

function nodeCells(node: BudgetLine | undefined): Row {
  return node === undefined ? [null, null, null] : [node.code, node.labels.fr, node.labels.en];
}
