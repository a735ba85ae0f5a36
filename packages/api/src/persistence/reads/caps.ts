import type { CurrencyCode, SpendingCap } from 'budget-core';
import type { Reads } from '../../application/reads.ts';
import { type SpendingCapRow, spendingCapColumns, toSpendingCap } from '../rows/spending-cap.ts';
import { manyEach, oneEach, uuidsOf } from './by-key.ts';
import type { ReadSession, Statement } from './session.ts';

const selected = `
  select ${spendingCapColumns}, year.currency
  from spending_cap cap
  join fiscal_year year on year.organisation_id = cap.organisation_id and year.year = cap.fiscal_year
  where cap.organisation_id = $1`;

const byIds: Statement = { name: 'caps-by-ids', text: `${selected} and cap.id = any ($2::uuid[])` };
const byLines: Statement = {
  name: 'caps-of-lines',
  text: `${selected} and cap.line_id = any ($2::uuid[]) and cap.in_force
    order by cap.kind, cap.name nulls first, cap.id`,
};

type Found = SpendingCapRow & { readonly currency: CurrencyCode };

export function capReads(session: ReadSession): Pick<Reads, 'capsByIds' | 'capsOf'> {
  const caps = async (statement: Statement, ids: readonly string[]): Promise<readonly SpendingCap[]> =>
    (await session.rows<Found>(statement, uuidsOf(ids))).map((found) => toSpendingCap(found, found.currency));
  return {
    capsByIds: async (ids) => oneEach(ids, await caps(byIds, ids), ({ id }) => id),
    capsOf: async (lineIds) =>
      manyEach(
        lineIds,
        await caps(byLines, lineIds),
        ({ lineId }) => lineId,
        (cap) => cap,
      ),
  };
}
