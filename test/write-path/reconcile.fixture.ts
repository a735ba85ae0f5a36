import type { WritePath } from './write-desk.fixture.ts';

interface Difference {
  readonly code: string;
  readonly figure: string;
  readonly balance: string;
  readonly journal: string;
}

const figures: readonly (readonly [figure: string, authority: string, stage: string])[] = [
  ['commitment_authorised', 'COMMITMENT', 'AUTHORISED'],
  ['commitment_frozen', 'COMMITMENT', 'FROZEN'],
  ['commitment_held', 'COMMITMENT', 'HELD'],
  ['payment_held', 'PAYMENT', 'HELD'],
  ['carried_in', 'COMMITMENT', 'CARRIED_IN'],
  ['reserved', 'COMMITMENT', 'RESERVED'],
  ['committed', 'COMMITMENT', 'COMMITTED'],
  ['expensed_without_commitment', 'COMMITMENT', 'EXPENSED'],
  ['payment_authorised', 'PAYMENT', 'AUTHORISED'],
  ['payment_frozen', 'PAYMENT', 'FROZEN'],
  ['certified', 'PAYMENT', 'CERTIFIED'],
  ['expensed', 'PAYMENT', 'EXPENSED'],
  ['paid', 'PAYMENT', 'PAID'],
  ['recoverable', 'PAYMENT', 'RECOVERABLE'],
];

/** Every figure of every node that is not the plain sum of the journal below it (D-110). */
export async function differences(path: WritePath): Promise<readonly Difference[]> {
  const compared = figures.map(
    ([figure, authority, stage]) => `
select line.code, '${figure}' as figure, coalesce(balance.${figure}, 0)::text as balance, (
    select coalesce(sum(entry.amount), 0) from journal_entry entry
    join budget_line below on below.id = entry.line_id
    where line.id = any (below.path) and entry.authority = '${authority}' and entry.stage = '${stage}')::text as journal
from budget_line line join line_balance balance on balance.line_id = line.id`,
  );
  return path.rows<Difference>(
    `select * from (${compared.join(' union all ')}) compared where balance::numeric <> journal::numeric`,
  );
}
