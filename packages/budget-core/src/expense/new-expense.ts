import type { Situation } from '../book/decision.ts';
import { inYear } from '../book/state.ts';
import type { BudgetLineId, CommitmentChargeId } from '../ids.ts';
import type { Amount } from '../money/amount.ts';
import type { AlreadyTaken } from '../verdict/refusal.ts';
import type { Expense } from './expense.ts';

/** What a new claim calls its own: neither id nor reference belongs to another one. */
export function checkUntaken(
  { state, fiscalYear }: Situation,
  { id, reference }: Pick<Expense, 'id' | 'reference'>,
): AlreadyTaken | null {
  if (state.expenses.has(id)) return { kind: 'ALREADY_TAKEN', noun: 'Expense', value: id };
  if (state.expenseByReference.has(inYear(fiscalYear.year, reference))) {
    return { kind: 'ALREADY_TAKEN', noun: 'Expense', value: reference };
  }
  return null;
}

interface Claimed {
  readonly chargeId: CommitmentChargeId;
  readonly lineId: BudgetLineId;
  readonly claimed: Amount;
}

type Named = Pick<Expense, 'id' | 'reference' | 'invoiceNumber' | 'commitmentId' | 'payeeId' | 'amount' | 'final'>;

/** A claim that was recorded, and nothing done with it yet. */
export function newExpense({ context, fiscalYear }: Situation, named: Named, charges: readonly Claimed[]): Expense {
  const zero = named.amount.minus(named.amount);
  return {
    ...named,
    fiscalYear: fiscalYear.year,
    state: 'RECORDED',
    charges: charges.map((charge) => ({
      ...charge,
      certified: zero,
      approved: zero,
      credited: zero,
      recoverable: zero,
    })),
    effectiveDate: context.effectiveDate,
    recordedBy: context.actor.personId,
    certifiedBy: null,
    approvedBy: null,
    paidBy: null,
    paidOn: null,
    reason: null,
    version: 1,
  };
}
