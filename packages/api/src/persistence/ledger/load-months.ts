import { type BudgetLine, type BudgetLineId, defaultPaces, type FiscalYear } from 'budget-core';
import type { ConsumedMonth } from '../../application/reads.ts';
import { consumingEntry, monthOfEntry, sumsOfMonth } from '../migrations/0003/pace.ts';
import { type LineMonthRow, lineMonthColumns, toConsumedMonth } from '../rows/line-month.ts';
import type { SpendingControlRow } from '../rows/spending-control.ts';
import { currencyOfYear } from './load-fiscal-years.ts';
import type { Session } from './session.ts';
import type { WantedKeys } from './wanted-keys.ts';

/** Where none are kept yet, since no pace was set so far, they are summed up once. */
const months = {
  name: 'ledger_load_months',
  text: `
select ${lineMonthColumns} from line_month month
where month.organisation_id = $1 and month.line_id = any ($2::uuid[])
union all
select ${lineMonthColumns}
from (
  select balance.line_id, ${monthOfEntry}, ${sumsOfMonth}
  from line_balance balance
  join budget_line line on line.organisation_id = $1 and balance.line_id = any (line.path)
  join journal_entry entry
    on entry.organisation_id = $1 and entry.fiscal_year = line.fiscal_year and entry.line_id = line.id
  where balance.organisation_id = $1 and balance.line_id = any ($3::uuid[]) and not balance.paced and ${consumingEntry}
  group by 1, 2
) month (line_id, month, reserved, committed, expensed_without_commitment, expensed)`,
};

interface PacedFor {
  readonly years: readonly FiscalYear[];
  readonly nodes: readonly Pick<BudgetLine, 'id' | 'code' | 'fiscalYear'>[];
  readonly controls: readonly SpendingControlRow[];
}

/**
 * What acts of each month consumed at the nodes of a slice on which a pace stands, or is about to: no other asks for
 * it.
 */
export async function loadMonths(
  session: Session,
  organisationId: string,
  keys: WantedKeys,
  { years, nodes, controls }: PacedFor,
): Promise<readonly ConsumedMonth[]> {
  const begun = nodesBegun(keys, nodes, years);
  if (begun.length === 0 && controls.every(({ pace }) => pace === null)) return [];
  const currencyOf = currencyOfYear(years);
  const currencies = new Map(nodes.map(({ id, fiscalYear }) => [id, currencyOf(fiscalYear)]));
  const rows = await session.rows<LineMonthRow>(months, [organisationId, [...currencies.keys()], begun]);
  return rows.flatMap((row) => {
    const currency = currencies.get(row.lineId);
    return currency === undefined ? [] : [toConsumedMonth(row, currency)];
  });
}

/** The nodes on which the batch may put a first pace: one that it names, or that of the profile of the year. */
function nodesBegun(
  { pacedLines, grantedLines }: WantedKeys,
  nodes: PacedFor['nodes'],
  years: readonly FiscalYear[],
): readonly BudgetLineId[] {
  const paced = new Set(years.filter((year) => defaultPaces(year).length > 0).map(({ year }) => year));
  return nodes
    .filter(
      ({ code, fiscalYear }) =>
        pacedLines.names.includes(code) || (paced.has(fiscalYear) && grantedLines.names.includes(code)),
    )
    .map(({ id }) => id);
}
