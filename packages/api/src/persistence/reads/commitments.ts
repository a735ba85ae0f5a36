import type { Commitment, CurrencyCode } from 'budget-core';
import type { CommitmentFilter, Reads } from '../../application/reads.ts';
import { type CommitmentRow, commitmentColumns, toCommitment } from '../rows/commitment.ts';
import { below } from './below.ts';
import { oneEach, uuidsOf } from './by-key.ts';
import { isInstant, isUuid } from './cursor.ts';
import { asked, type Condition, listStatement, olderThan } from './filter.ts';
import { instantOf } from './instant.ts';
import { pageOf, sliceOf } from './page.ts';
import type { ReadSession, Statement } from './session.ts';

const selected = `
  select ${commitmentColumns}, year.currency, ${instantOf('commitment.recorded_at')} as "recordedAt"
  from commitment
  join fiscal_year year
    on year.organisation_id = commitment.organisation_id and year.year = commitment.fiscal_year
  where commitment.organisation_id = $1`;

const byIds: Statement = { name: 'commitments-by-ids', text: `${selected} and commitment.id = any ($2::uuid[])` };
const byReference: Statement = {
  name: 'commitment-by-reference',
  text: `${selected} and commitment.fiscal_year = $2 and commitment.reference = $3`,
};

type Found = CommitmentRow & { readonly currency: CurrencyCode; readonly recordedAt: string };

type CommitmentReads = Pick<Reads, 'commitmentsByIds' | 'commitmentByReference' | 'commitments'>;

export function commitmentReads(session: ReadSession): CommitmentReads {
  return {
    commitmentsByIds: async (ids) => {
      const found = await session.rows<Found>(byIds, uuidsOf(ids));
      return oneEach(ids, found.map(revived), ({ id }) => id);
    },
    commitmentByReference: async (fiscalYear, reference) => {
      const [found] = await session.rows<Found>(byReference, fiscalYear, reference);
      return found ? revived(found) : null;
    },
    commitments: async (filter, request) => {
      const slice = sliceOf(request, [isInstant, isUuid]);
      const conditions = [...conditionsOf(filter), ...olderThan('commitment', slice.after)];
      const { values, ...statement } = listStatement('commitment', selected, conditions, slice.limit);
      const found = await session.rows<Found>(statement, ...values);
      return pageOf(found, slice, ({ recordedAt, id }) => [recordedAt, id], revived);
    },
  };
}

function revived(found: Found): Commitment {
  return toCommitment(found, found.currency);
}

function conditionsOf(filter: CommitmentFilter): readonly Condition[] {
  const { fiscalYear } = filter;
  return [
    ...asked('year', fiscalYear, (place, year) => `commitment.fiscal_year = ${place(year)}`),
    ...asked('states', filter.states, (place, states) => `commitment.state = any (${place(states)}::text[])`),
    ...asked('creator', filter.createdBy, (place, person) => `commitment.created_by = ${place(person)}`),
    ...asked(
      'payee',
      filter.payeeReference,
      (place, reference) => `commitment.payee_id = (
        select payee.id from payee where payee.organisation_id = $1 and payee.reference = ${place(reference)})`,
    ),
    ...asked(
      'line',
      filter.lineCode,
      (place, code) => `commitment.id in (
        ${below(place(fiscalYear), place(code))}
        select charge.commitment_id from below
        join commitment_charge charge on charge.organisation_id = $1 and charge.line_id = below.id
        where charge.content_version = commitment.content_version)`,
    ),
  ];
}
