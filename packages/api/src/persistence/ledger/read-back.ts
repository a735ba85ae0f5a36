import type { ImportKeys, ReadBack, RowKind } from '../../application/import/import-ledger.ts';
import { loadedBy } from './imported-acts.ts';
import type { Session, Statement } from './session.ts';

/** Where a line keeps what it holds of its own, without its children and without commitments of earlier years. */
const ownColumns: Readonly<Record<string, string>> = {
  commitmentAuthorised: 'own_commitment_authorised',
  commitmentFrozen: 'own_commitment_frozen',
  reserved: 'imported_reserved',
  committed: 'imported_committed',
  expensedWithoutCommitment: 'imported_expensed_without_commitment',
  paymentAuthorised: 'own_payment_authorised',
  paymentFrozen: 'own_payment_frozen',
  certified: 'imported_certified',
  expensed: 'imported_expensed',
  paid: 'imported_paid',
};

const chargeColumns: Readonly<Record<string, string>> = {
  committed: 'committed',
  certified: 'certified',
  expensed: 'expensed',
  paid: 'paid',
};

const statements: Readonly<Record<RowKind, Statement>> = {
  BALANCE: {
    name: 'import_read_back_balances',
    text: `
select count(*)::integer as count, ${sums('balance', ownColumns)}
from (select distinct id from (${loadedBy('BALANCE', '$2::text')}) act) loaded
join line_balance balance on balance.organisation_id = $1 and balance.line_id = loaded.id`,
  },
  CARRIED_COMMITMENT: {
    name: 'import_read_back_commitments',
    text: `
select count(distinct loaded.id)::integer as count, ${sums('charge', chargeColumns)}
from (select distinct id from (${loadedBy('CARRIED_COMMITMENT', '$2::text')}) act) loaded
join commitment on commitment.organisation_id = $1 and commitment.id = loaded.id
join commitment_charge charge
  on charge.organisation_id = $1 and charge.commitment_id = loaded.id
  and charge.content_version = commitment.content_version`,
  },
};

/** Adds up what the tables hold of the rows of a file; which rows, the acts tell that loaded them. */
export async function readBack(
  session: Session,
  organisationId: string,
  kind: RowKind,
  { file }: ImportKeys,
): Promise<ReadBack> {
  const [row] = await session.rows<ReadBack>(statements[kind], [organisationId, file]);
  if (!row) throw new Error('Sums without groups are one row');
  return row;
}

function sums(table: string, columns: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(columns).map(
    ([measure, column]) => `'${measure}', coalesce(sum(${table}.${column}), 0)::text`,
  );
  return `json_build_object(\n  ${pairs.join(',\n  ')}) as sums`;
}
