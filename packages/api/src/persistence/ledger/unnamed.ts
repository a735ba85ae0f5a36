import type { ImportKeys, RowKind, Unnamed } from '../../application/import/import-ledger.ts';
import { loadedBy } from './imported-acts.ts';
import type { Session, Statement } from './session.ts';

const mostNames = 20;

function onlyInEarlierFiles(kind: RowKind): string {
  return `(${loadedBy(kind, '$2::text')} except ${loadedBy(kind, '$3::text')}) earlier`;
}

const statements: Readonly<Record<RowKind, Statement>> = {
  BALANCE: {
    name: 'import_unnamed_lines',
    text: `
select line.code as name, (count(*) over ())::integer as count
from ${onlyInEarlierFiles('BALANCE')}
join budget_line line on line.organisation_id = $1 and line.id = earlier.id
order by name limit ${mostNames}`,
  },
  CARRIED_COMMITMENT: {
    name: 'import_unnamed_commitments',
    text: `
select commitment.reference as name, (count(*) over ())::integer as count
from ${onlyInEarlierFiles('CARRIED_COMMITMENT')}
join commitment on commitment.organisation_id = $1 and commitment.id = earlier.id
order by name limit ${mostNames}`,
  },
};

/** What earlier files of the mapping loaded and this one says nothing of. */
export async function unnamed(
  session: Session,
  organisationId: string,
  kind: RowKind,
  { mapping, file }: ImportKeys,
): Promise<Unnamed> {
  const rows = await session.rows<{ name: string; count: number }>(statements[kind], [organisationId, mapping, file]);
  return { count: rows[0]?.count ?? 0, names: rows.map(({ name }) => name) };
}
