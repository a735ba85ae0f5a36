import { type FrameworkRow, frameworkColumns } from '../rows/framework.ts';
import { lookUp } from './look-up.ts';
import type { Session } from './session.ts';
import type { WantedKeys } from './wanted-keys.ts';

/** Frameworks by reference and by id, and those that wanted commitments, or those of wanted expenses, are orders under. */
const wantedFrameworks = `
select named.id from unnest($2::text[]) as wanted (reference)
${lookUp('select id from framework where organisation_id = $1 and reference = wanted.reference', 'named')}
union
select unnest($3::uuid[])
union
select ordered.framework_id
from (
  select unnest($4::uuid[]) as id
  union
  select expense.commitment_id from unnest($5::uuid[]) as named (id)
  ${lookUp('select commitment_id from expense where organisation_id = $1 and id = named.id', 'expense')}
) wanted
${lookUp('select framework_id from commitment where organisation_id = $1 and id = wanted.id', 'ordered')}
where ordered.framework_id is not null`;

/** After the nodes, and by id: two orders of locking deadlock. */
const lock = {
  name: 'ledger_lock_frameworks',
  text: `
select framework.id from framework
where framework.organisation_id = $1 and framework.id = any (array(${wantedFrameworks}))
order by framework.id
for no key update of framework`,
};

const load = {
  name: 'ledger_load_frameworks',
  text: `
select framework.* from (${wantedFrameworks}) wanted
${lookUp(
  `select ${frameworkColumns} from framework
   where framework.organisation_id = $1 and framework.id = wanted.id`,
  'framework',
)}`,
};

/** Two orders at once never pass the maximum together: the second one waits, and sees what the first one left. */
export async function lockFrameworks(session: Session, organisationId: string, keys: WantedKeys): Promise<void> {
  if (wantsFrameworks(keys)) await session.rows(lock, valuesOf(organisationId, keys));
}

export async function loadFrameworks(
  session: Session,
  organisationId: string,
  keys: WantedKeys,
): Promise<readonly FrameworkRow[]> {
  return wantsFrameworks(keys) ? session.rows<FrameworkRow>(load, valuesOf(organisationId, keys)) : [];
}

function wantsFrameworks({ frameworkReferences, frameworkIds, commitmentIds, expenseIds }: WantedKeys): boolean {
  return [frameworkReferences, frameworkIds, commitmentIds, expenseIds].some((of) => of.length > 0);
}

function valuesOf(
  organisationId: string,
  { frameworkReferences, frameworkIds, commitmentIds, expenseIds }: WantedKeys,
): readonly unknown[] {
  return [organisationId, frameworkReferences, frameworkIds, commitmentIds, expenseIds];
}
