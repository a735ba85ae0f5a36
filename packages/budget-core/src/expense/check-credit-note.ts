import { type BookState, known, numberOf } from '../book/state.ts';
import type { CreditNoteId } from '../ids.ts';
import type { Amount } from '../money/amount.ts';
import type { AlreadyTaken, DuplicateCreditNote } from '../verdict/refusal.ts';
import type { Expense } from './expense.ts';

/**
 * One credit note is taken in once: same payee, number and amount, on whatever expense and in whatever year (D-48). One
 * whose expense was reversed may come again, on the expense that is recorded instead.
 */
export function checkCreditNote(
  state: BookState,
  { payeeId }: Expense,
  { id, number, amount }: { readonly id: CreditNoteId; readonly number: string; readonly amount: Amount },
): AlreadyTaken | DuplicateCreditNote | null {
  if (state.creditNotes.has(id)) return { kind: 'ALREADY_TAKEN', noun: 'CreditNote', value: id };
  for (const earlierId of state.creditNotesByNumber.get(numberOf(payeeId, number)) ?? []) {
    const { expenseId, amount: credited, fiscalYear, effectiveDate } = known(state.creditNotes, earlierId);
    const { state: stands, reference } = known(state.expenses, expenseId);
    if (stands === 'REVERSED' || credited.currency !== amount.currency || !credited.equals(amount)) continue;
    return { kind: 'DUPLICATE_CREDIT_NOTE', creditNoteNumber: number, amount, fiscalYear, reference, effectiveDate };
  }
  return null;
}
