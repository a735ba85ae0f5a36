import type { Ask } from './client.ts';
import type { DayStep, LineAmount } from './day-step.ts';
import { fiscalYearOfTheSample } from './sample-budget.ts';

type Input = Readonly<Record<string, unknown>>;

/** What the mutation of a step takes: ids are read back by reference, in the name of whoever acts. */
export async function inputOfStep(ask: Ask, { by, act }: DayStep): Promise<Input> {
  switch (act.mutation) {
    case 'recordCommitment': {
      const { reference, payee, purpose, charges } = act;
      return {
        reference,
        payeeReference: payee,
        purpose,
        charges: charges.map(({ line, amount }) => ({ lineCode: line, amount })),
      };
    }
    case 'approveCommitment': {
      const { id } = await findCommitment(ask, by, act.commitment);
      return { commitmentId: id, expectedVersion: act.expectedVersion };
    }
    case 'recordExpense': {
      const { id, charges } = await findCommitment(ask, by, act.commitment);
      const { reference, invoiceNumber } = act;
      return { commitmentId: id, reference, invoiceNumber, charges: onCharges(act.charges, charges) };
    }
    case 'certifyExpense':
    case 'approveExpense': {
      const { id, commitment } = await findExpense(ask, by, act.expense);
      const charges = act.charges === null ? {} : { charges: onCharges(act.charges, commitment.charges) };
      return { expenseId: id, expectedVersion: act.expectedVersion, ...charges };
    }
    case 'payExpense': {
      const { id } = await findExpense(ask, by, act.expense);
      return { expenseId: id, expectedVersion: act.expectedVersion };
    }
  }
}

interface FoundCommitment {
  readonly id: string;
  readonly charges: readonly { readonly id: string; readonly line: { readonly code: string } }[];
}

interface FoundExpense {
  readonly id: string;
  readonly commitment: FoundCommitment;
}

const commitmentFields = 'id charges { id line { code } }';

async function findCommitment(ask: Ask, by: DayStep['by'], reference: string): Promise<FoundCommitment> {
  const query = `query ($fiscalYear: Int!, $reference: String!) {
    commitment(fiscalYear: $fiscalYear, reference: $reference) { ${commitmentFields} }
  }`;
  const variables = { fiscalYear: fiscalYearOfTheSample, reference };
  const { commitment } = await ask<{ readonly commitment: FoundCommitment | null }>(by, query, variables);
  if (commitment === null) throw new Error(`There is no commitment ${reference}`);
  return commitment;
}

async function findExpense(ask: Ask, by: DayStep['by'], reference: string): Promise<FoundExpense> {
  const query = `query ($fiscalYear: Int!, $reference: String!) {
    expense(fiscalYear: $fiscalYear, reference: $reference) { id commitment { ${commitmentFields} } }
  }`;
  const variables = { fiscalYear: fiscalYearOfTheSample, reference };
  const { expense } = await ask<{ readonly expense: FoundExpense | null }>(by, query, variables);
  if (expense === null) throw new Error(`There is no expense ${reference}`);
  return expense;
}

function onCharges(amounts: readonly LineAmount[], charges: FoundCommitment['charges']): readonly Input[] {
  return amounts.map(({ line, amount }) => {
    const charge = charges.find((candidate) => candidate.line.code === line);
    if (!charge) throw new Error(`The commitment has no charge on ${line}`);
    return { chargeId: charge.id, amount };
  });
}
