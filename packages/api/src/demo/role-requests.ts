import type { Ask } from './client.ts';
import type { PersonKey } from './people.ts';
import { fiscalYearOfTheSample } from './sample-budget.ts';

/** Something that a role does, ready to be sent. */
export interface RoleRequest {
  readonly by: PersonKey;
  readonly does: string;
  readonly query: string;
}

interface OpenWork {
  readonly grants: { readonly id: string };
  readonly stations: { readonly id: string };
  readonly coolingPlan: { readonly id: string };
  readonly survey: { readonly id: string; readonly charges: readonly { readonly chargeId: string }[] };
  readonly secondInvoice: { readonly id: string };
}

const year = `fiscalYear: ${fiscalYearOfTheSample}`;

/** What the day leaves open, for each role to go on with. */
const openWork = `{
  grants: commitment(${year}, reference: "EJ-2026-0004") { id }
  stations: commitment(${year}, reference: "EJ-2026-0005") { id }
  coolingPlan: commitment(${year}, reference: "EJ-2026-0006") { id }
  survey: expense(${year}, reference: "DP-2026-0002") { id charges { chargeId } }
  secondInvoice: expense(${year}, reference: "DP-2026-0003") { id }
}`;

/** A request for each role, with the ids that the day made. */
export async function requestsOfRoles(ask: Ask): Promise<readonly RoleRequest[]> {
  const open = await ask<OpenWork>('nadia', openWork, {});
  return [
    { by: 'awa', does: 'records a commitment', query: recordCommitment },
    {
      by: 'ravi',
      does: 'approves one within his limit',
      query: approveCommitment(open.coolingPlan.id, 'cooling-plan'),
    },
    { by: 'ines', does: 'approves one above that', query: approveCommitment(open.stations.id, 'stations') },
    { by: 'joseph', does: 'approves the grants', query: approveCommitment(open.grants.id, 'grants') },
    { by: 'paul', does: 'approves what is certified', query: approveExpense(open.survey) },
    { by: 'sofia', does: 'records a payment', query: payExpense(open.secondInvoice.id) },
    { by: 'nadia', does: 'reads who did and tried what', query: history },
    { by: 'marc', does: 'adds a line to the tree', query: addBudgetLine },
    { by: 'dashboard', does: 'reads the figures of a programme', query: figures },
  ];
}

function header(key: string): string {
  return `idempotencyKey: "try-the-sample-${key}", effectiveDate: "2026-02-04"`;
}

const recordCommitment = `mutation { recordCommitment(input: { ${header('record-willows')}, reference: "EJ-2026-0101", payeeReference: "T-1001", purpose: "Willows along the bank", charges: [{ lineCode: "113-01-3-10", amount: "12500.00" }] }) { refusal { message } commitment { reference state amount version } } }`;

function approveCommitment(id: string, key: string): string {
  return `mutation { approveCommitment(input: { ${header(`approve-${key}`)}, commitmentId: "${id}", expectedVersion: 2 }) { refusal { message } commitment { reference state amount } } }`;
}

function approveExpense({ id, charges }: OpenWork['survey']): string {
  const certified = charges.map(({ chargeId }) => `{ chargeId: "${chargeId}", amount: "24000.00" }`).join(', ');
  return `mutation { approveExpense(input: { ${header('approve-survey')}, expenseId: "${id}", expectedVersion: 2, charges: [${certified}] }) { refusal { message } expense { reference state charges { approved } } } }`;
}

function payExpense(id: string): string {
  return `mutation { payExpense(input: { ${header('pay-second-invoice')}, expenseId: "${id}", expectedVersion: 3 }) { refusal { message } expense { reference state amount paidOn } } }`;
}

const history = `{ commitment(${year}, reference: "EJ-2026-0002") { reference state amount history { kind actor { name } verdict { outcome refusal { message } } } } }`;

const addBudgetLine = `mutation { addBudgetLine(input: { ${header('add-line-135-04')}, code: "135-04", parentCode: "135", labels: { fr: "Mobilité des agents", en: "Staff mobility" } }) { refusal { message } line { code label level } } }`;

const figures = `{ budgetLine(${year}, code: "113") { code label figures { commitment { authorised available usage } payment { authorised paid available usage } } } }`;
