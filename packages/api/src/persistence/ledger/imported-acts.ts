import type { RowKind } from '../../application/import/import-ledger.ts';

const mutations: Readonly<Record<RowKind, string>> = {
  BALANCE: 'importBalance',
  CARRIED_COMMITMENT: 'importCarriedCommitment',
};

/** What was loaded by acts whose keys begin in a certain way; no character of a key sorts after `~`. */
export function loadedBy(kind: RowKind, beginning: string): string {
  return `
select subject_id::uuid as id from act
where organisation_id = $1 and mutation = '${mutations[kind]}' and accepted
  and idempotency_key >= ${beginning} and idempotency_key < ${beginning} || '~'`;
}
