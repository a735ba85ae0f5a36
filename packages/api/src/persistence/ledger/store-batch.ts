import { type Act, LedgerConflict } from '../../application/ledger.ts';
import { changesOf } from './batch-changes.ts';
import { changeChannel, changePayload } from './change-payload.ts';
import type { LoadedSlice } from './load-slice.ts';
import type { FilledPart, Part } from './part.ts';
import type { Session, Statement } from './session.ts';
import { actParts, entryParts } from './store-acts.ts';
import { amendmentParts } from './store-amendments.ts';
import { capParts } from './store-caps.ts';
import { commitmentParts, payeeParts } from './store-commitments.ts';
import { expenseParts } from './store-expenses.ts';
import { frameworkParts } from './store-frameworks.ts';
import { controlParts, fiscalYearParts, lineParts } from './store-lines.ts';
import { movementParts } from './store-movements.ts';
import { overrideParts } from './store-overrides.ts';

/**
 * Stores a batch by one statement that writes every table concerned. It has as many texts as there are mixtures of
 * acts in a batch, a handful in practice, each prepared once per connection.
 */
export async function storeBatch(
  session: Session,
  organisationId: string,
  slice: LoadedSlice,
  acts: readonly Act[],
  persons: readonly FilledPart[],
  ruleVersion: string,
): Promise<void> {
  const changes = changesOf(acts);
  const { keptVersions } = slice;
  const filled = [
    ...persons,
    ...fiscalYearParts(changes, keptVersions),
    ...lineParts(changes, keptVersions),
    ...controlParts(changes, keptVersions),
    ...capParts(changes, keptVersions),
    ...overrideParts(changes, keptVersions),
    ...payeeParts(changes),
    ...frameworkParts(changes, keptVersions),
    ...commitmentParts(changes, keptVersions),
    ...amendmentParts(changes, keptVersions),
    ...expenseParts(changes, keptVersions),
    ...movementParts(changes, keptVersions),
    ...actParts(acts, ruleVersion),
    ...entryParts(changes.entries),
  ];
  const [outcome] = await session.rows<{ found: number }>(storing(filled.map(({ part }) => part)), [
    organisationId,
    changePayload(organisationId, slice.book, changes),
    ...filled.map(({ rows }) => JSON.stringify(rows)),
  ]);
  const guarded = filled.filter(({ part }) => part.guarded);
  const expected = guarded.reduce((sum, { rows }) => sum + rows.length, 0);
  if (outcome?.found !== expected) throw new LedgerConflict('A noun was changed by another transaction');
}

function storing(parts: readonly Part[]): Statement {
  const names = new Set(parts.map(({ name }) => name));
  const expressions = parts.map(
    (part, index) => `${part.name} as (${part.text(`$${index + 3}`)}${ordering(part, names)})`,
  );
  const counts = parts.flatMap(({ name, guarded }) => (guarded ? [`(select count(*) from ${name})::integer`] : []));
  return {
    name: `ledger_store_${parts.map(({ mark }) => mark).join('')}`,
    text: `
with ${expressions.join(',\n')}
select ${['0', ...counts].join(' + ')} as found,
  case when $2::text is not null then pg_notify('${changeChannel}', $2) end as notified`,
  };
}

/** To be counted, the other part must have run to its end. */
function ordering({ after }: Part, names: ReadonlySet<string>): string {
  return after !== undefined && names.has(after) ? `\nwhere (select count(*) from ${after}) >= 0` : '';
}
