import type { BudgetLine } from 'budget-core';
import type { ConsumedMonth } from '../../application/reads.ts';
import { consumingEntry, monthOfEntry, sumsOfMonth } from '../migrations/0003/pace.ts';
import { type LineMonthRow, lineMonthColumns, toConsumedMonth } from '../rows/line-month.ts';
import type { SpendingControlRow } from '../rows/spending-control.ts';
import type { CurrencyOfYear } from './load-fiscal-years.ts';
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
  where balance.organisation_id = $1 and balance.line_id = any ($2::uuid[]) and not balance.paced and ${consumingEntry}
  group by 1, 2
) month (line_id, month, reserved, committed, expensed_without_commitment, expensed)`,
};

/** Whether a pace stands in a slice, or is about to: any other batch does without months. */
export function isPaced({ months: wanted }: WantedKeys, controls: readonly SpendingControlRow[]): boolean {
  return wanted || controls.some(({ pace }) => pace !== null);
}

/** What acts of each month consumed at the nodes of a slice. */
export async function loadMonths(
  session: Session,
  organisationId: string,
  nodes: readonly Pick<BudgetLine, 'id' | 'fiscalYear'>[],
  currencyOf: CurrencyOfYear,
): Promise<readonly ConsumedMonth[]> {
  const currencies = new Map(nodes.map(({ id, fiscalYear }) => [id, currencyOf(fiscalYear)]));
  const rows = await session.rows<LineMonthRow>(months, [organisationId, [...currencies.keys()]]);
  return rows.flatMap((row) => {
    const currency = currencies.get(row.lineId);
    return currency === undefined ? [] : [toConsumedMonth(row, currency)];
  });
}
