import type { FiscalYear } from 'budget-core';
import { type ColumnKind, levelColumns, ownColumn, ownFigures } from './columns.ts';
import type { OwnFigure } from './own-figures.ts';
import type { StatementTable } from './statement-table.ts';

/** The file of a package that holds its rows. */
export interface DataFile {
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

const millisecondsOfDay = 86_400_000;

/** How far the money of a figure has gone, in the words of the Fiscal Data Package. */
const phases: Readonly<Record<OwnFigure, 'adjusted' | 'executed'>> = {
  commitmentAuthorised: 'adjusted',
  commitmentFrozen: 'adjusted',
  carriedIn: 'executed',
  reserved: 'executed',
  committed: 'executed',
  expensedWithoutCommitment: 'executed',
  paymentAuthorised: 'adjusted',
  paymentFrozen: 'adjusted',
  certified: 'executed',
  expensed: 'executed',
  paid: 'executed',
};

const fieldTypes: Readonly<Record<ColumnKind, string>> = {
  TEXT: 'string',
  WHOLE_NUMBER: 'integer',
  AMOUNT: 'number',
  RATE: 'number',
};

/**
 * The descriptor of a statement as a Fiscal Data Package (`model` as of version 0.3).
 *
 * Its measures are the figures of a row alone: whoever adds up measures over rows must not count a line again in
 * each one above it.
 */
export function fiscalDataPackage({ fiscalYear, levels, columns }: StatementTable, file: DataFile): object {
  const { year, currency } = fiscalYear;
  return {
    profile: 'fiscal-data-package',
    name: `execution-statement-${year}`,
    title: `Execution statement of ${year}`,
    granularity: 'aggregated',
    fiscalPeriod: periodOf(fiscalYear),
    resources: [
      {
        profile: 'tabular-data-resource',
        name: 'execution-statement',
        path: file.path,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: file.bytes,
        hash: `sha256:${file.sha256}`,
        schema: {
          fields: columns.map(({ name, kind, description }) => ({ name, type: fieldTypes[kind], description })),
          missingValues: [''],
        },
      },
    ],
    model: {
      measures: Object.fromEntries(
        ownFigures.map((figure) => [
          figure,
          { source: ownColumn(figure), currency, direction: 'expenditure', phase: phases[figure] },
        ]),
      ),
      dimensions: dimensionsOf(levels),
    },
  };
}

function dimensionsOf(levels: number): object {
  const names = Array.from({ length: levels }, (_, index) => levelColumns(index + 1));
  return {
    date: { dimensionType: 'datetime', attributes: { year: source('fiscalYear') }, primaryKey: 'year' },
    ...(levels > 0 && { classification: classificationOf(names) }),
    line: {
      dimensionType: 'other',
      attributes: {
        code: source('code'),
        labelFr: labelOf('labelFr', 'code'),
        labelEn: labelOf('labelEn', 'code'),
        state: source('state'),
      },
      primaryKey: 'code',
    },
    carriedCommitment: {
      dimensionType: 'other',
      attributes: { rowKind: source('rowKind'), reference: source('reference'), originYear: source('originYear') },
      primaryKey: ['rowKind', 'reference', 'originYear'],
    },
  };
}

/** Without a `classificationType`: the tree follows whatever its administration divides money by. */
function classificationOf(levels: readonly ReturnType<typeof levelColumns>[]): object {
  const attributes = levels.flatMap(({ code, fr, en }, index): readonly (readonly [string, object])[] => {
    const above = levels[index - 1]?.code;
    return [
      [code, { ...source(code), ...(above !== undefined && { parent: above }) }],
      [fr, labelOf(fr, code)],
      [en, labelOf(en, code)],
    ];
  });
  return {
    dimensionType: 'classification',
    attributes: Object.fromEntries(attributes),
    primaryKey: levels.map(({ code }) => code),
  };
}

function source(column: string): { readonly source: string } {
  return { source: column };
}

function labelOf(column: string, code: string): object {
  return { source: column, labelfor: code };
}

function periodOf({ year, firstMonth }: FiscalYear): { readonly start: string; readonly end: string } {
  const firstDay = (of: number) => `${String(of).padStart(4, '0')}-${String(firstMonth).padStart(2, '0')}-01`;
  const end = new Date(Date.parse(firstDay(year + 1)) - millisecondsOfDay);
  return { start: firstDay(year), end: end.toISOString().slice(0, 10) };
}
