import type { Payee } from 'budget-core';
import { type CommitmentRow, commitmentColumns } from '../rows/commitment.ts';
import { type ExpenseRow, expenseColumns } from '../rows/expense.ts';
import { payeeColumns } from '../rows/payee.ts';
import type { Session } from './session.ts';
import type { WantedKeys } from './wanted-keys.ts';

const payees = {
  name: 'ledger_load_payees',
  text: `select ${payeeColumns} from payee where payee.organisation_id = $1 and payee.reference = any ($2::text[])`,
};

const commitments = {
  name: 'ledger_load_commitments',
  text: `
select ${commitmentColumns} from commitment
where commitment.organisation_id = $1 and commitment.id in (
  select unnest($2::uuid[])
  union all
  select expense.commitment_id from expense where expense.organisation_id = $1 and expense.id = any ($3::uuid[])
  union all
  select named.id
  from unnest($4::date[], $5::text[]) as wanted (day, reference)
  join fiscal_year year on year.organisation_id = $1 and wanted.day between year.starts_on and year.ends_on
  join commitment named
    on named.organisation_id = $1 and named.fiscal_year = year.year and named.reference = wanted.reference)`,
};

const expenses = {
  name: 'ledger_load_expenses',
  text: `
select ${expenseColumns} from expense
where expense.organisation_id = $1 and expense.id in (
  select unnest($2::uuid[])
  union all
  select named.id
  from unnest($3::date[], $4::text[]) as wanted (day, reference)
  join fiscal_year year on year.organisation_id = $1 and wanted.day between year.starts_on and year.ends_on
  join expense named
    on named.organisation_id = $1 and named.fiscal_year = year.year and named.reference = wanted.reference)`,
};

export async function loadPayees(
  session: Session,
  organisationId: string,
  { payees: references }: WantedKeys,
): Promise<readonly Payee[]> {
  return references.length === 0 ? [] : session.rows<Payee>(payees, [organisationId, references]);
}

/** By id, by the id of one of their expenses, and those that bear a wanted reference. */
export async function loadCommitments(
  session: Session,
  organisationId: string,
  { commitmentIds, expenseIds, commitmentReferences: { days, names } }: WantedKeys,
): Promise<readonly CommitmentRow[]> {
  if (commitmentIds.length + expenseIds.length + names.length === 0) return [];
  return session.rows<CommitmentRow>(commitments, [organisationId, commitmentIds, expenseIds, days, names]);
}

/** By id, and those that bear a wanted reference. */
export async function loadExpenses(
  session: Session,
  organisationId: string,
  { expenseIds, expenseReferences: { days, names } }: WantedKeys,
): Promise<readonly ExpenseRow[]> {
  if (expenseIds.length + names.length === 0) return [];
  return session.rows<ExpenseRow>(expenses, [organisationId, expenseIds, days, names]);
}
