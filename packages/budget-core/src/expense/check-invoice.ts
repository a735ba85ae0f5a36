import { type BookState, invoiceOf, known } from '../book/state.ts';
import type { PayeeId } from '../ids.ts';
import type { Amount } from '../money/amount.ts';
import type { DuplicateInvoice } from '../verdict/refusal.ts';
import type { Expense } from './expense.ts';

/**
 * One invoice is claimed once: same payee, number and amount, in whatever year (D-48). A claim that was rejected or
 * reversed may be made again, and a payee who sends an invoice in parts claims other amounts.
 */
export function checkInvoice(
  state: BookState,
  payeeId: PayeeId,
  invoiceNumber: string,
  amount: Amount,
): DuplicateInvoice | null {
  for (const id of state.expensesByInvoice.get(invoiceOf(payeeId, invoiceNumber)) ?? []) {
    const earlier = known(state.expenses, id);
    if (stands(earlier) && earlier.amount.currency === amount.currency && earlier.amount.equals(amount)) {
      const { fiscalYear, reference } = earlier;
      return { kind: 'DUPLICATE_INVOICE', invoiceNumber, amount, fiscalYear, reference };
    }
  }
  return null;
}

function stands({ state }: Expense): boolean {
  return state !== 'REJECTED' && state !== 'REVERSED';
}
