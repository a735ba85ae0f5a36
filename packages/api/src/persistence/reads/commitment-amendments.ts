import type { CurrencyCode } from 'budget-core';
import type { Reads } from '../../application/reads.ts';
import { type AmendmentRow, amendmentColumns, toAmendment } from '../rows/commitment-amendment.ts';
import { manyEach, uuidsOf } from './by-key.ts';
import type { ReadSession, Statement } from './session.ts';

const ofCommitments: Statement = {
  name: 'amendments-of-commitments',
  text: `
  select ${amendmentColumns}, year.currency
  from commitment_amendment amendment
  join fiscal_year year on year.organisation_id = amendment.organisation_id and year.year = amendment.fiscal_year
  where amendment.organisation_id = $1 and amendment.commitment_id = any ($2::uuid[])
  order by amendment.recorded_at, amendment.id`,
};

type Found = AmendmentRow & { readonly currency: CurrencyCode };

export function amendmentReads(session: ReadSession): Pick<Reads, 'amendmentsOfCommitments'> {
  return {
    amendmentsOfCommitments: async (ids) => {
      const found = await session.rows<Found>(ofCommitments, uuidsOf(ids));
      return manyEach(
        ids,
        found,
        ({ commitmentId }) => commitmentId,
        (row) => toAmendment(row, row.currency),
      );
    },
  };
}
