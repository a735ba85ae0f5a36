import type { Balance, BudgetLine, BudgetLineId } from 'budget-core';
import { type BalanceRow, balanceColumns, toBalance } from '../rows/balance.ts';
import { type BudgetLineRow, budgetLineColumns, toBudgetLine } from '../rows/budget-line.ts';
import type { CurrencyOfYear } from './load-fiscal-years.ts';
import { lookUp, yearOfDay } from './look-up.ts';
import type { Session } from './session.ts';
import type { WantedKeys } from './wanted-keys.ts';
import { wantedNodes, wantedNodeValues } from './wanted-nodes.ts';

/** A line with the sums of its subtree. */
export interface Node {
  readonly line: BudgetLine;
  readonly balance: Balance;
}

export type NodeRow = BudgetLineRow & BalanceRow & { readonly capped: boolean };

/** Needs a condition on the line. */
const node = `
select ${budgetLineColumns}, ${balanceColumns},
  exists (
    select from spending_cap cap
    where cap.organisation_id = line.organisation_id and cap.line_id = line.id and cap.in_force) as capped
from budget_line line
join line_balance balance on balance.organisation_id = line.organisation_id and balance.line_id = line.id
where line.organisation_id = $1`;

const nodesAbove = {
  name: 'ledger_load_nodes',
  text: `
select node.* from (${wantedNodes}) wanted ${lookUp(`${node} and line.id = wanted.id`, 'node')}`,
};

const children = {
  name: 'ledger_load_children',
  text: `
select node.*
from unnest($2::date[], $3::text[]) as wanted (day, code)
${yearOfDay}
${lookUp(
  `select id from budget_line
   where organisation_id = $1 and fiscal_year = year.year and code = wanted.code`,
  'parent',
)}
${lookUp(`${node} and line.parent_id = parent.id`, 'node')}`,
};

const linesAndAbove = {
  name: 'ledger_load_lines_and_above',
  text: `
select node.* from (
  select distinct unnest(line.path) as id from budget_line line
  where line.organisation_id = $1 and line.id = any ($2::uuid[])
) wanted ${lookUp(`${node} and line.id = wanted.id`, 'node')}`,
};

/** A line with more beside it finds its cures among the first of them: a verdict does not read a whole budget. */
const mostSiblings = 100;

const siblings = {
  name: 'ledger_load_siblings',
  text: `${node} and line.parent_id = $2 order by line.code limit ${mostSiblings}`,
};

/** Every node on the way from the root to a wanted line. */
export function loadNodes(session: Session, organisationId: string, keys: WantedKeys): Promise<readonly NodeRow[]> {
  return session.rows<NodeRow>(nodesAbove, wantedNodeValues(organisationId, keys));
}

export async function loadChildren(
  session: Session,
  organisationId: string,
  { parents: { days, names } }: WantedKeys,
): Promise<readonly NodeRow[]> {
  return names.length === 0 ? [] : session.rows<NodeRow>(children, [organisationId, days, names]);
}

/** Lines with all above them, unlocked. */
export function loadLinesAndAbove(
  session: Session,
  organisationId: string,
  lineIds: readonly BudgetLineId[],
): Promise<readonly NodeRow[]> {
  return session.rows<NodeRow>(linesAndAbove, [organisationId, lineIds]);
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
