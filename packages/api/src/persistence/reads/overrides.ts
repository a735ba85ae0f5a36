import type { CurrencyCode, Override } from 'budget-core';
import type { Reads } from '../../application/reads.ts';
import { type OverrideRow, overrideColumns, toOverride } from '../rows/override.ts';
import { manyEach, oneEach, uuidsOf } from './by-key.ts';
import type { ReadSession, Statement } from './session.ts';

const selected = `
  select ${overrideColumns}, year.currency
  from spending_override override
  join fiscal_year year on year.organisation_id = override.organisation_id and year.year = override.fiscal_year
  where override.organisation_id = $1`;

const byIds: Statement = { name: 'overrides-by-ids', text: `${selected} and override.id = any ($2::uuid[])` };
const ofLines: Statement = {
  name: 'overrides-of-lines',
  text: `${selected} and override.line_id = any ($2::uuid[]) order by override.id`,
};

type Found = OverrideRow & { readonly currency: CurrencyCode };

export function overrideReads(session: ReadSession): Pick<Reads, 'overridesByIds' | 'overridesOf'> {
  const overrides = async (statement: Statement, ids: readonly string[]): Promise<readonly Override[]> =>
    (await session.rows<Found>(statement, uuidsOf(ids))).map((found) => toOverride(found, found.currency));
  return {
    overridesByIds: async (ids) => oneEach(ids, await overrides(byIds, ids), ({ id }) => id),
    overridesOf: async (lineIds) =>
      manyEach(
        lineIds,
        await overrides(ofLines, lineIds),
        ({ lineId }) => lineId,
        (override) => override,
      ),
  };
}
