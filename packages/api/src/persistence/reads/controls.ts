import { Amount, type CurrencyCode } from 'budget-core';
import type { ControlRow, Reads } from '../../application/reads.ts';
import { type SpendingControlRow, spendingControlColumns, toSpendingControl } from '../rows/spending-control.ts';
import { manyEach, oneEach, uuidsOf } from './by-key.ts';
import type { ReadSession, Statement } from './session.ts';

const selected = `
  select ${spendingControlColumns}, control.ceiling, year.currency, year.first_month as "firstMonth"
  from spending_control control
  join fiscal_year year on year.organisation_id = control.organisation_id and year.year = control.fiscal_year
  where control.organisation_id = $1`;

const byLines: Statement = {
  name: 'controls-of-lines',
  text: `${selected} and control.line_id = any ($2::uuid[]) and control.in_force
    order by control.authority, control.name nulls first, control.id`,
};
const byIds: Statement = { name: 'controls-by-ids', text: `${selected} and control.id = any ($2::uuid[])` };

type Found = SpendingControlRow & {
  readonly ceiling: string;
  readonly currency: CurrencyCode;
  readonly firstMonth: number;
};

export function controlReads(session: ReadSession): Pick<Reads, 'controlsOf' | 'controlsByIds'> {
  const controls = async (statement: Statement, ids: readonly string[]): Promise<readonly ControlRow[]> =>
    (await session.rows<Found>(statement, uuidsOf(ids))).map(toControlRow);
  return {
    controlsOf: async (lineIds) =>
      manyEach(
        lineIds,
        await controls(byLines, lineIds),
        ({ control }) => control.lineId,
        (row) => row,
      ),
    controlsByIds: async (ids) => oneEach(ids, await controls(byIds, ids), ({ control }) => control.id),
  };
}

function toControlRow(found: Found): ControlRow {
  return {
    control: toSpendingControl(found, found.currency),
    ceiling: Amount.of(found.ceiling, found.currency),
    firstMonth: found.firstMonth,
  };
}
