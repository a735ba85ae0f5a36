import { AuthorityEnum } from '../authority.ts';
import { builder } from '../builder.ts';
import { snapshotOf } from '../context.ts';
import { BudgetLineType } from '../nouns.ts';
import { checkedRowCount, rowCount } from '../page.ts';

builder.queryFields((t) => ({
  budgetLine: t.field({
    type: BudgetLineType,
    nullable: true,
    authScopes: { may: 'readFigures' },
    description: 'The line with a code; null where there is none.',
    args: {
      fiscalYear: t.arg.int({ description: 'The year of the tree.' }),
      code: t.arg.string({ description: 'The code of the line.' }),
    },
    resolve: (_root, { fiscalYear, code }, context) => snapshotOf(context).lineByCode(fiscalYear, code),
  }),
  budgetLines: t.field({
    type: [BudgetLineType],
    authScopes: { may: 'readFigures' },
    description: 'The roots of a year’s tree, by code; `children` and `descendants` lead down.',
    args: { fiscalYear: t.arg.int({ description: 'The year of the tree.' }) },
    resolve: (_root, { fiscalYear }, context) => snapshotOf(context).rootLines(fiscalYear),
  }),
  topUsage: t.field({
    type: [BudgetLineType],
    authScopes: { may: 'readFigures' },
    description: 'The leaves that have used most of an authority, highest first.',
    args: {
      fiscalYear: t.arg.int({ description: 'The year of the tree.' }),
      authority: t.arg({ type: AuthorityEnum, description: 'Of which authority.' }),
      first: rowCount(t.arg),
    },
    resolve: (_root, { fiscalYear, authority, first }, context) =>
      snapshotOf(context).topUsage(fiscalYear, authority, checkedRowCount(first)),
  }),
}));
