import { Amount, type CurrencyCode } from 'budget-core';
import type { EntryRow, Reads } from '../../application/reads.ts';
import type { Recorded } from '../../application/recorded.ts';
import { below } from './below.ts';
import { isSequence } from './cursor.ts';
import { instantOf } from './instant.ts';
import { pageOf, sliceOf } from './page.ts';
import type { ReadSession, Statement } from './session.ts';

const selected = `
  ${below('$2', '$3')}
  select entry.sequence, entry.line_id as "lineId", entry.authority, entry.stage, entry.amount, entry.currency,
    entry.act_id as "actId", entry.effective_date::text as "effectiveDate",
    ${instantOf('entry.recorded_at')} as "recordedAt"
  from journal_entry entry
  where entry.organisation_id = $1 and entry.fiscal_year = $2 and entry.line_id in (select id from below)`;

const firstPage: Statement = { name: 'journal-first', text: `${selected} order by entry.sequence limit $4` };
const nextPage: Statement = {
  name: 'journal-next',
  text: `${selected} and entry.sequence > $5::bigint order by entry.sequence limit $4`,
};

type Found = Recorded<EntryRow> & { readonly currency: CurrencyCode };

export function journalReads(session: ReadSession): Pick<Reads, 'journal'> {
  return {
    journal: async (fiscalYear, lineCode, request) => {
      const slice = sliceOf(request, [isSequence]);
      const statement = slice.after ? nextPage : firstPage;
      const found = await session.rows<Found>(statement, fiscalYear, lineCode, slice.limit, ...(slice.after ?? []));
      return pageOf(found, slice, ({ sequence }) => [sequence], toEntryRow);
    },
  };
}

function toEntryRow({ currency, amount, ...entry }: Found): EntryRow {
  return { ...entry, amount: Amount.of(amount, currency) };
}
