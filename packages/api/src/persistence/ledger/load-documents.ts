import type { Payee } from 'budget-core';
import { type CommitmentRow, commitmentColumns } from '../rows/commitment.ts';
import { type ExpenseRow, expenseColumns } from '../rows/expense.ts';
import { payeeColumns } from '../rows/payee.ts';
import { lookUp, reservedUntilEarlier, yearOfDay } from './look-up.ts';
import type { Session } from './session.ts';
import type { WantedKeys } from './wanted-keys.ts';

const payees = {
  name: 'ledger_load_payees',
  text: `
select payee.* from unnest($2::text[]) as wanted (reference)
${lookUp(
  `select ${payeeColumns} from payee
   where payee.organisation_id = $1 and payee.reference = wanted.reference`,
  'payee',
)}`,
};

const commitments = {
  name: 'ledger_load_commitments',
  text: `
select commitment.*
from (
  select unnest($2::uuid[]) as id
  union
  select expense.commitment_id from unnest($3::uuid[]) as named (id)
  ${lookUp('select commitment_id from expense where organisation_id = $1 and id = named.id', 'expense')}
  union
  select named.id
  from unnest($4::date[], $5::text[]) as wanted (day, reference)
  ${yearOfDay}
  ${lookUp(
    `select id from commitment
     where organisation_id = $1 and fiscal_year = year.year and reference = wanted.reference`,
    'named',
  )}
  union
  select expiring.id from unnest($6::date[]) as wanted (day) ${reservedUntilEarlier}
) wanted
${lookUp(
  `select ${commitmentColumns} from commitment
   where commitment.organisation_id = $1 and commitment.id = wanted.id`,
  'commitment',
)}`,
};

const expenses = {
  name: 'ledger_load_expenses',
  text: `
select expense.*
from (
  select unnest($2::uuid[]) as id
  union
  select named.id
  from unnest($3::date[], $4::text[]) as wanted (day, reference)
  ${yearOfDay}
  ${lookUp(
    `select id from expense
     where organisation_id = $1 and fiscal_year = year.year and reference = wanted.reference`,
    'named',
  )}
  union
  select claimed.id
  from unnest($5::uuid[], $6::text[]) as wanted (commitment_id, invoice_number)
  ${lookUp('select payee_id from commitment where organisation_id = $1 and id = wanted.commitment_id', 'owed')}
  ${lookUp(
    `select id from expense
     where organisation_id = $1 and payee_id = owed.payee_id and invoice_number = wanted.invoice_number
       and state not in ('REJECTED', 'REVERSED')`,
    'claimed',
  )}
  union
  select claimed.id
  from unnest($7::text[], $8::text[]) as wanted (reference, invoice_number)
  ${lookUp('select id from payee where organisation_id = $1 and reference = wanted.reference', 'owed')}
  ${lookUp(
    `select id from expense
     where organisation_id = $1 and payee_id = owed.id and invoice_number = wanted.invoice_number
       and state not in ('REJECTED', 'REVERSED')`,
    'claimed',
  )}
) wanted
${lookUp(
  `select ${expenseColumns} from expense
   where expense.organisation_id = $1 and expense.id = wanted.id`,
  'expense',
)}`,
};

/** One that was not rejected tells that there are some. */
const claims = {
  name: 'ledger_load_claims',
  text: `
select expense.*
from unnest($2::date[], $3::text[]) as wanted (day, reference)
${yearOfDay}
${lookUp(
  `select id from commitment
   where organisation_id = $1 and fiscal_year = year.year and reference = wanted.reference`,
  'claimed',
)}
${lookUp(
  `select ${expenseColumns} from expense
   where expense.organisation_id = $1 and expense.commitment_id = claimed.id and expense.state <> 'REJECTED'
   limit 1`,
  'expense',
)}`,
};

export async function loadPayees(
  session: Session,
  organisationId: string,
  { payees: references }: WantedKeys,
): Promise<readonly Payee[]> {
  return references.length === 0 ? [] : session.rows<Payee>(payees, [organisationId, references]);
}

/** By id, by the id of one of their expenses, those that bear a wanted reference, and those whose reservation ran out. */
export function loadCommitments(
  session: Session,
  organisationId: string,
  { commitmentIds, expenseIds, commitmentReferences: named, days }: WantedKeys,
): Promise<readonly CommitmentRow[]> {
  const values = [organisationId, commitmentIds, expenseIds, named.days, named.names, days];
  return session.rows<CommitmentRow>(commitments, values);
}

/** By id, those that bear a wanted reference, and those that stand of a wanted invoice, in whatever year (D-48). */
export async function loadExpenses(
  session: Session,
  organisationId: string,
  { expenseIds, expenseReferences: { days, names }, invoices, payeeInvoices }: WantedKeys,
): Promise<readonly ExpenseRow[]> {
  if (expenseIds.length + names.length + invoices.numbers.length + payeeInvoices.numbers.length === 0) return [];
  return session.rows<ExpenseRow>(expenses, [
    organisationId,
    expenseIds,
    days,
    names,
    invoices.commitmentIds,
    invoices.numbers,
    payeeInvoices.references,
    payeeInvoices.numbers,
  ]);
}

/** Whether somebody claimed something of the commitments that bear a wanted reference. */
export async function loadClaims(
  session: Session,
  organisationId: string,
  { claimedReferences: { days, names } }: WantedKeys,
): Promise<readonly ExpenseRow[]> {
  return names.length === 0 ? [] : session.rows<ExpenseRow>(claims, [organisationId, days, names]);
}
