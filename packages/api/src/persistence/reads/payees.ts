import type { Payee } from 'budget-core';
import type { Reads } from '../../application/reads.ts';
import { payeeColumns } from '../rows/payee.ts';
import { oneEach, uuidsOf } from './by-key.ts';
import { isReference } from './cursor.ts';
import { pageOf, sliceOf } from './page.ts';
import type { ReadSession, Statement } from './session.ts';

const selected = `select ${payeeColumns} from payee where payee.organisation_id = $1`;

const byIds: Statement = { name: 'payees-by-ids', text: `${selected} and payee.id = any ($2::uuid[])` };
const firstPage: Statement = { name: 'payees-first', text: `${selected} order by payee.reference limit $2` };
const nextPage: Statement = {
  name: 'payees-next',
  text: `${selected} and payee.reference > $3 order by payee.reference limit $2`,
};

export function payeeReads(session: ReadSession): Pick<Reads, 'payees' | 'payeesByIds'> {
  return {
    payeesByIds: async (ids) => oneEach(ids, await session.rows<Payee>(byIds, uuidsOf(ids)), ({ id }) => id),
    payees: async (request) => {
      const slice = sliceOf(request, [isReference]);
      const statement = slice.after ? nextPage : firstPage;
      const found = await session.rows<Payee>(statement, slice.limit, ...(slice.after ?? []));
      return pageOf(
        found,
        slice,
        ({ reference }) => [reference],
        (payee) => payee,
      );
    },
  };
}
