import { figureColumns } from './figure-columns.ts';
import type { OwnFigure } from './own-figures.ts';

/** What the cells of a column are; each is text, and empty where there is nothing to say. */
export type ColumnKind = 'TEXT' | 'WHOLE_NUMBER' | 'AMOUNT' | 'RATE';

export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly description: string;
}

/** Which row stands for what. */
export const rowKinds = { line: 'LINE', carried: 'CARRIED_COMMITMENT' } as const;

const identity: readonly Column[] = [
  whole('fiscalYear', 'The fiscal year, named by the calendar year of its first day'),
  text('rowKind', `${rowKinds.line}, or ${rowKinds.carried} for an act of an earlier year on the line above it`),
  text('code', 'The code of the line, unique in its fiscal year'),
  text('parentCode', 'The code of the line above it; empty for a root'),
  whole('level', '1 for a root'),
  text('labelFr', 'The name of the line in French'),
  text('labelEn', 'The name of the line in English'),
  text('state', 'OPEN takes everything, HOLD no new consumption, CLOSED nothing'),
  text('reference', 'The reference of an act of an earlier year'),
  whole('originYear', 'The fiscal year of that act'),
];

/** The figures of a row alone, which may be added up over rows, in the order of their columns. */
export const ownFigures: readonly OwnFigure[] = [
  'commitmentAuthorised',
  'commitmentFrozen',
  'carriedIn',
  'reserved',
  'committed',
  'expensedWithoutCommitment',
  'paymentAuthorised',
  'paymentFrozen',
  'certified',
  'expensed',
  'paid',
];

/** The column of a figure of a row alone: `ownPaid`. */
export function ownColumn(figure: OwnFigure): string {
  return `own${figure.charAt(0).toUpperCase()}${figure.slice(1)}`;
}

/** The columns of one level of the tree: those of the line itself and of each line above it are filled. */
export function levelColumns(level: number): { readonly code: string; readonly fr: string; readonly en: string } {
  return { code: `level${level}`, fr: `level${level}LabelFr`, en: `level${level}LabelEn` };
}

/** The columns of the statement of a tree of so many levels. */
export function columnsOf(levels: number): readonly Column[] {
  return [
    ...identity,
    ...ownFigures.map((figure) => amount(ownColumn(figure), `${figure} of this row alone: adds up over rows`)),
    ...Object.keys(figureColumns).map(rolledUp),
    ...Array.from({ length: levels }, (_, index) => ofLevel(index + 1)).flat(),
  ];
}

function rolledUp(name: string): Column {
  const kind = name.endsWith('Usage') ? 'RATE' : 'AMOUNT';
  return { name, kind, description: `${name} of the line and all below it: never to be added up over rows` };
}

function ofLevel(level: number): readonly Column[] {
  const { code, fr, en } = levelColumns(level);
  return [
    text(code, `The code of the line's ancestor at level ${level}, or its own`),
    text(fr, 'Its name in French'),
    text(en, 'Its name in English'),
  ];
}

function text(name: string, description: string): Column {
  return { name, kind: 'TEXT', description };
}

function whole(name: string, description: string): Column {
  return { name, kind: 'WHOLE_NUMBER', description };
}

function amount(name: string, description: string): Column {
  return { name, kind: 'AMOUNT', description };
}
