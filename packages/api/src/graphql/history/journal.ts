import { AuthorityEnum } from '../authority.ts';
import { builder } from '../builder.ts';
import { loadersOf, snapshotOf } from '../context.ts';
import { found } from '../loaders.ts';
import { BudgetLineType, JournalEntryType } from '../nouns.ts';
import { connection, pageArguments } from '../page.ts';
import { JournalStageEnum } from '../stage.ts';

JournalEntryType.implement({
  description: 'One change of one figure of one line; every figure is the sum of its entries.',
  authScopes: { may: 'readJournal' },
  fields: (t) => ({
    sequence: t.exposeString('sequence', { description: 'Its place in the order of recording.' }),
    line: t.field({
      type: BudgetLineType,
      description: 'The line whose figure changed.',
      resolve: ({ lineId }, _arguments, context) => found(loadersOf(context).line, lineId),
    }),
    authority: t.expose('authority', { type: AuthorityEnum, description: 'Of which authority.' }),
    stage: t.expose('stage', { type: JournalStageEnum, description: 'The figure that changed.' }),
    amount: t.expose('amount', { type: 'Amount', description: 'The change: negative where something was given back.' }),
    actId: t.exposeID('actId', { description: 'The act that brought it.' }),
    effectiveDate: t.expose('effectiveDate', { type: 'BusinessDate', description: 'The date of the act.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was recorded.' }),
  }),
});

const JournalConnection = builder.connectionObject(
  {
    type: JournalEntryType,
    name: 'JournalConnection',
    description: 'A page of the journal, oldest first.',
    authScopes: { may: 'readJournal' },
  },
  { description: 'An entry with its cursor.', authScopes: { may: 'readJournal' } },
);

builder.queryField('journal', (t) =>
  t.field({
    type: JournalConnection,
    authScopes: { may: 'readJournal' },
    description: 'The journal of a line and of all lines below it, oldest first.',
    args: {
      fiscalYear: t.arg.int({ description: 'The year of the tree.' }),
      lineCode: t.arg.string({ description: 'The code of the line.' }),
      ...pageArguments(t.arg),
    },
    resolve: (_root, { fiscalYear, lineCode, ...asked }, context) =>
      connection(asked, (page) => snapshotOf(context).journal(fiscalYear, lineCode, page)),
  }),
);
