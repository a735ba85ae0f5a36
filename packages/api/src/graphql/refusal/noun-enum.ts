import type { Noun } from 'budget-core';
import { builder } from '../builder.ts';

export const NounEnum = builder.enumType('Noun', {
  description: 'What a refusal is about.',
  values: {
    FISCAL_YEAR: { value: 'FiscalYear', description: 'A fiscal year.' },
    BUDGET_LINE: { value: 'BudgetLine', description: 'A budget line.' },
    SPENDING_CONTROL: { value: 'SpendingControl', description: 'A spending control.' },
    SPENDING_CAP: { value: 'SpendingCap', description: 'A spending cap.' },
    PAYEE: { value: 'Payee', description: 'A payee.' },
    COMMITMENT: { value: 'Commitment', description: 'A commitment.' },
    COMMITMENT_CHARGE: { value: 'CommitmentCharge', description: 'A charge of a commitment.' },
    COMMITMENT_AMENDMENT: { value: 'CommitmentAmendment', description: 'An amendment of a commitment.' },
    FRAMEWORK: { value: 'Framework', description: 'A framework commitment.' },
    BUDGET_DECISION: { value: 'BudgetDecision', description: 'A budget decision.' },
    BUDGET_MOVEMENT: { value: 'BudgetMovement', description: 'A budget movement.' },
    EXPENSE: { value: 'Expense', description: 'An expense.' },
  } as const satisfies Record<string, { value: Noun; description: string }>,
});
