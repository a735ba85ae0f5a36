import type { Balance, BudgetLine, BudgetLineId } from 'budget-core';
import { type BalanceRow, balanceColumns, toBalance } from '../rows/balance.ts';
import { type BudgetLineRow, budgetLineColumns, toBudgetLine } from '../rows/budget-line.ts';
import type { CurrencyOfYear } from './load-fiscal-years.ts';
import type { Session } from './session.ts';
import type { WantedKeys } from './wanted-keys.ts';
import { wantedPaths, wantedPathValues, wantsLines } from './wanted-paths.ts';

/** A line with the sums of its subtree. */
export interface Node {
  readonly line: BudgetLine;
  readonly balance: Balance;
}

type NodeRow = BudgetLineRow & BalanceRow;

const columns = `${budgetLineColumns}, ${balanceColumns}`;
const withBalance = `
join line_balance balance on balance.organisation_id = line.organisation_id and balance.line_id = line.id`;

const nodesAbove = {
  name: 'ledger_load_nodes',
  text: `
with wanted as (${wantedPaths})
select ${columns} from budget_line line ${withBalance}
where line.organisation_id = $1 and line.id in (select unnest(wanted.path) from wanted)`,
};

const children = {
  name: 'ledger_load_children',
  text: `
select ${columns}
from unnest($2::date[], $3::text[]) as wanted (day, code)
join fiscal_year year on year.organisation_id = $1 and wanted.day between year.starts_on and year.ends_on
join budget_line parent
  on parent.organisation_id = $1 and parent.fiscal_year = year.year and parent.code = wanted.code
join budget_line line on line.organisation_id = $1 and line.parent_id = parent.id ${withBalance}`,
};

/** A line with more beside it finds its cures among the first of them: a verdict does not read a whole budget. */
const mostSiblings = 100;

const siblings = {
  name: 'ledger_load_siblings',
  text: `
select ${columns} from budget_line line ${withBalance}
where line.organisation_id = $1 and line.parent_id = $2
order by line.code limit ${mostSiblings}`,
};

/** Every node on the way from the root to a wanted line. */
export async function loadNodes(
  session: Session,
  organisationId: string,
  keys: WantedKeys,
): Promise<readonly NodeRow[]> {
  if (!wantsLines(keys)) return [];
  return session.rows<NodeRow>(nodesAbove, wantedPathValues(organisationId, keys));
}

export async function loadChildren(
  session: Session,
  organisationId: string,
  { parents: { days, names } }: WantedKeys,
): Promise<readonly NodeRow[]> {
  return names.length === 0 ? [] : session.rows<NodeRow>(children, [organisationId, days, names]);
}

export function loadSiblings(
  session: Session,
  organisationId: string,
  parentId: BudgetLineId,
): Promise<readonly NodeRow[]> {
  return session.rows<NodeRow>(siblings, [organisationId, parentId]);
}

export function toNode(row: NodeRow, currencyOf: CurrencyOfYear): Node {
  return { line: toBudgetLine(row), balance: toBalance(row, currencyOf(row.fiscalYear)) };
}
