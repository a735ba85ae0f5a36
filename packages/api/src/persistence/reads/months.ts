import type { CurrencyCode } from 'budget-core';
import type { Reads } from '../../application/reads.ts';
import { type LineMonthRow, lineMonthColumns, toConsumedMonth } from '../rows/line-month.ts';
import { manyEach, uuidsOf } from './by-key.ts';
import type { ReadSession, Statement } from './session.ts';

const ofLines: Statement = {
  name: 'months-of-lines',
  text: `
    select ${lineMonthColumns}, year.currency
    from line_month month
    join budget_line line on line.organisation_id = month.organisation_id and line.id = month.line_id
    join fiscal_year year on year.organisation_id = line.organisation_id and year.year = line.fiscal_year
    where month.organisation_id = $1 and month.line_id = any ($2::uuid[])`,
};

type Found = LineMonthRow & { readonly currency: CurrencyCode };

export function monthReads(session: ReadSession): Pick<Reads, 'monthsOf'> {
  return {
    monthsOf: async (lineIds) =>
      manyEach(
        lineIds,
        await session.rows<Found>(ofLines, uuidsOf(lineIds)),
        ({ lineId }) => lineId,
        (found) => toConsumedMonth(found, found.currency),
      ),
  };
}
