import type { Commitment, CurrencyCode } from 'budget-core';
import type { FrameworkFilter, Reads } from '../../application/reads.ts';
import { type CommitmentRow, commitmentColumns, toCommitment } from '../rows/commitment.ts';
import { type FrameworkRow, frameworkColumns, toFramework } from '../rows/framework.ts';
import { manyEach, oneEach, uuidsOf } from './by-key.ts';
import { isInstant, isUuid } from './cursor.ts';
import { asked, type Condition, listStatement, olderThan } from './filter.ts';
import { instantOf } from './instant.ts';
import { pageOf, sliceOf } from './page.ts';
import type { ReadSession, Statement } from './session.ts';

const selected = `
  select ${frameworkColumns}, ${instantOf('framework.recorded_at')} as "recordedAt"
  from framework where framework.organisation_id = $1`;

const byIds: Statement = { name: 'frameworks-by-ids', text: `${selected} and framework.id = any ($2::uuid[])` };

/** A page of each framework's orders in one statement. */
const orders: Statement = {
  name: 'orders-of-frameworks',
  text: `
  select ordered.* from unnest($2::uuid[]) as wanted (id)
  cross join lateral (
    select ${commitmentColumns}, year.currency, ${instantOf('commitment.recorded_at')} as "recordedAt"
    from commitment
    join fiscal_year year
      on year.organisation_id = commitment.organisation_id and year.year = commitment.fiscal_year
    where commitment.organisation_id = $1 and commitment.framework_id = wanted.id
      and ($3::timestamptz is null or (commitment.recorded_at, commitment.id) < ($3::timestamptz, $4::uuid))
    order by commitment.recorded_at desc, commitment.id desc limit $5
  ) ordered
  order by ordered."recordedAt" desc, ordered.id desc`,
};

type Found = FrameworkRow & { readonly recordedAt: string };
type Order = CommitmentRow & { readonly currency: CurrencyCode; readonly recordedAt: string };

type FrameworkReads = Pick<Reads, 'frameworksByIds' | 'frameworks' | 'ordersOfFrameworks'>;

export function frameworkReads(session: ReadSession): FrameworkReads {
  return {
    frameworksByIds: async (ids) => {
      const found = await session.rows<Found>(byIds, uuidsOf(ids));
      return oneEach(ids, found.map(toFramework), ({ id }) => id);
    },
    frameworks: async (filter, request) => {
      const slice = sliceOf(request, [isInstant, isUuid]);
      const conditions = [...conditionsOf(filter), ...olderThan('framework', slice.after)];
      const { values, ...statement } = listStatement('framework', selected, conditions, slice.limit);
      const found = await session.rows<Found>(statement, ...values);
      return pageOf(found, slice, keyOf, toFramework);
    },
    ordersOfFrameworks: async (ids, request) => {
      const slice = sliceOf(request, [isInstant, isUuid]);
      const [recordedAt = null, id = null] = slice.after ?? [];
      const found = await session.rows<Order>(orders, uuidsOf(ids), recordedAt, id, slice.limit);
      return manyEach(
        ids,
        found,
        ({ frameworkId }) => frameworkId,
        (order) => order,
      ).map((ordered) => pageOf(ordered, slice, keyOf, toOrder));
    },
  };
}

function keyOf({ recordedAt, id }: Found | Order): readonly string[] {
  return [recordedAt, id];
}

function toOrder(found: Order): Commitment {
  return toCommitment(found, found.currency);
}

function conditionsOf({ states, payeeReference }: FrameworkFilter): readonly Condition[] {
  return [
    ...asked('states', states, (place, wanted) => `framework.state = any (${place(wanted)}::text[])`),
    ...asked(
      'payee',
      payeeReference,
      (place, reference) => `framework.payee_id = (
        select payee.id from payee where payee.organisation_id = $1 and payee.reference = ${place(reference)})`,
    ),
  ];
}
