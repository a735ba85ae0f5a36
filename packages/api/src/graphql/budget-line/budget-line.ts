import { type Authority, Book, type BudgetLineState, type BusinessDate, figuresOf } from 'budget-core';
import type { LineRow } from '../../application/reads.ts';
import { AuthorityEnum } from '../authority.ts';
import { builder } from '../builder.ts';
import { loadersOf, snapshotOf } from '../context.ts';
import { LabelsType } from '../labels.ts';
import { found, foundIfAny, type Loaders } from '../loaders.ts';
import { ActType, BudgetLineType, FiscalYearType, SpendingControlType } from '../nouns.ts';
import { ClassificationType } from './classification.ts';
import { LineFiguresType } from './figures.ts';

const BudgetLineStateEnum = builder.enumType('BudgetLineState', {
  description: 'What a line takes.',
  values: {
    OPEN: { description: 'Takes all.' },
    HOLD: { description: 'Takes no new consumption; relief and release go on.' },
    CLOSED: { description: 'Takes nothing.' },
  } as const satisfies Record<BudgetLineState, { description: string }>,
});

BudgetLineType.implement({
  description:
    'A node of a fiscal year’s tree that can hold authority (ligne budgétaire); its leaves take commitments.',
  authScopes: { may: 'readFigures' },
  fields: (t) => ({
    id: t.id({ description: 'The id of the line.', resolve: ({ line }) => line.id }),
    fiscalYear: t.expose('fiscalYear', { type: FiscalYearType, description: 'The year of the tree.' }),
    code: t.string({ description: 'Unique in its fiscal year.', resolve: ({ line }) => line.code }),
    labels: t.field({ type: LabelsType, description: 'Its names.', resolve: ({ line }) => line.labels }),
    label: t.string({
      description: 'Its name in the language of the request.',
      resolve: ({ line }, _arguments, { language }) => line.labels[language],
    }),
    level: t.int({
      description: '1 at a root, one more with each step down.',
      resolve: ({ line }) => line.path.length,
    }),
    classifications: t.field({
      type: [ClassificationType],
      description: 'What it is in each dimension, by itself or by what lies above it; sorted by dimension.',
      resolve: ({ line }) => line.classifications,
    }),
    leaf: t.boolean({ description: 'Whether it has no children.', resolve: ({ line }) => line.leaf }),
    state: t.field({ type: BudgetLineStateEnum, description: 'What it takes.', resolve: ({ line }) => line.state }),
    version: t.int({
      description:
        'Counts the changes of the line, of its own authority and its controls: what `expectedVersion` takes.',
      resolve: ({ line }) => line.version,
    }),
    figures: t.field({
      type: LineFiguresType,
      description: 'The figures of both authorities, its own and those of all lines below it.',
      resolve: ({ balance, fiscalYear }) => figuresOf(balance, fiscalYear.mode),
    }),
  }),
});

builder.objectFields(BudgetLineType, (t) => ({
  headroom: t.field({
    type: 'Amount',
    nullable: true,
    description:
      'The least room over all controls of an authority from this leaf up to the root; null above the leaves and ' +
      'where no control stands.',
    args: {
      authority: t.arg({ type: AuthorityEnum, description: 'Of which authority.' }),
      on: t.arg({
        type: 'BusinessDate',
        required: false,
        description: 'As acts of this date find it; absent: the least of all dates, every control counted.',
      }),
    },
    resolve: (row, { authority, on }, context) => headroom(row, authority, on ?? null, loadersOf(context)),
  }),
}));

builder.objectFields(BudgetLineType, (t) => ({
  parent: t.field({
    type: BudgetLineType,
    nullable: true,
    description: 'The node above; null at a root.',
    resolve: ({ line }, _arguments, context) => foundIfAny(loadersOf(context).line, line.parentId),
  }),
  children: t.field({
    type: [BudgetLineType],
    description: 'The nodes right below, by code.',
    resolve: ({ line }, _arguments, context) => loadersOf(context).children.load(line.id),
  }),
  descendants: t.field({
    type: [BudgetLineType],
    description: 'All nodes below, parents before their children, by code; at most 10 000.',
    args: {
      depth: t.arg.int({ defaultValue: 9, description: 'How many steps down: 1 gives the children alone.' }),
    },
    resolve: async ({ line }, { depth }, context) => {
      const subtree = await snapshotOf(context).subtree(line.fiscalYear, line.code, depth);
      return subtree.filter((row) => row.line.id !== line.id);
    },
  }),
  controls: t.field({
    type: [SpendingControlType],
    description: 'The controls in force on this node.',
    resolve: ({ line }, _arguments, context) => loadersOf(context).controlsOf.load(line.id),
  }),
  history: t.field({
    type: [ActType],
    authScopes: { may: 'readHistory' },
    description: 'The acts on this line, in the order of recording, refused ones included.',
    resolve: ({ line }, _arguments, context) => loadersOf(context).actsOf.load(line.id),
  }),
}));

/** As the book sees it from the nodes above a leaf. */
async function headroom(
  { line, fiscalYear }: LineRow,
  authority: Authority,
  on: BusinessDate | null,
  loaders: Loaders,
) {
  if (!line.leaf) return null;
  const nodes = await Promise.all(line.path.map((id) => found(loaders.line, id)));
  const controls = await Promise.all(line.path.map((id) => loaders.controlsOf.load(id)));
  const book = Book.from({
    fiscalYears: [fiscalYear],
    lines: nodes.map((node) => node.line),
    balances: nodes.map(({ line: { id }, balance }) => ({ lineId: id, balance })),
    controls: controls.flat().map(({ control }) => control),
  });
  return book.headroom(line.id, authority, on);
}
