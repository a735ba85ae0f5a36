import type { Authority } from 'budget-core';
import { type LineRow, mostLinesOfSubtree, type Reads } from '../../application/reads.ts';
import { type BalanceRow, balanceColumns, toBalance } from '../rows/balance.ts';
import { type BudgetLineRow, budgetLineColumns, toBudgetLine } from '../rows/budget-line.ts';
import { toFiscalYear, type YearOfRow, yearOfRowColumns } from '../rows/fiscal-year.ts';
import { manyEach, oneEach, uuidsOf } from './by-key.ts';
import type { ReadSession, Statement } from './session.ts';
import { byUsage } from './usage-order.ts';

/** Of `budget_line line` with the joins below. */
export const lineColumns = `${budgetLineColumns}, ${balanceColumns}, ${yearOfRowColumns}`;

export const lineJoins = `
  join line_balance balance on balance.organisation_id = line.organisation_id and balance.line_id = line.id
  join fiscal_year year on year.organisation_id = line.organisation_id and year.year = line.fiscal_year`;

const selected = `select ${lineColumns} from budget_line line ${lineJoins} where line.organisation_id = $1`;

const byCode: Statement = {
  name: 'line-by-code',
  text: `${selected} and line.fiscal_year = $2 and line.code = $3`,
};
const byIds: Statement = { name: 'lines-by-ids', text: `${selected} and line.id = any ($2::uuid[])` };
const children: Statement = {
  name: 'lines-of-parents',
  text: `${selected} and line.parent_id = any ($2::uuid[]) order by line.code`,
};
const roots: Statement = {
  name: 'lines-at-root',
  text: `${selected} and line.fiscal_year = $2 and line.parent_id is null order by line.code`,
};
const leaves: Statement = {
  name: 'lines-at-leaf',
  text: `${selected} and line.fiscal_year = $2 and line.leaf order by line.code`,
};
const subtree: Statement = {
  name: 'lines-of-subtree',
  text: `
    with recursive below (id, codes, depth) as (
      select line.id, array[line.code], 0 from budget_line line
      where line.organisation_id = $1 and line.fiscal_year = $2 and line.code = $3
      union all
      select child.id, below.codes || child.code, below.depth + 1 from below
      join budget_line child on child.organisation_id = $1 and child.parent_id = below.id
      where below.depth < $4
    )
    select ${lineColumns} from below
    join budget_line line on line.organisation_id = $1 and line.id = below.id ${lineJoins}
    order by below.codes limit ${mostLinesOfSubtree} offset $5`,
};

export interface FoundLine extends BudgetLineRow, BalanceRow, YearOfRow {}

type LineReads = Pick<Reads, 'lineByCode' | 'linesByIds' | 'childrenOf' | 'rootLines' | 'subtree' | 'topUsage'>;

export function lineReads(session: ReadSession): LineReads {
  const lines = async (statement: Statement, ...values: readonly unknown[]): Promise<readonly LineRow[]> =>
    (await session.rows<FoundLine>(statement, ...values)).map(toLineRow);
  return {
    lineByCode: async (fiscalYear, code) => (await lines(byCode, fiscalYear, code))[0] ?? null,
    linesByIds: async (ids) => oneEach(ids, await lines(byIds, uuidsOf(ids)), ({ line }) => line.id),
    childrenOf: async (ids) =>
      manyEach(
        ids,
        await lines(children, uuidsOf(ids)),
        ({ line }) => line.parentId,
        (row) => row,
      ),
    rootLines: (fiscalYear) => lines(roots, fiscalYear),
    subtree: (fiscalYear, code, depth, skipped = 0) => lines(subtree, fiscalYear, code, depth, skipped),
    topUsage: async (fiscalYear: number, authority: Authority, first: number) =>
      byUsage(await lines(leaves, fiscalYear), authority).slice(0, first),
  };
}

export function toLineRow(found: FoundLine): LineRow {
  return {
    line: toBudgetLine(found),
    balance: toBalance(found, found.currency),
    fiscalYear: toFiscalYear(found),
  };
}
