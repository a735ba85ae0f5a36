import type { RecordExpense } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { checkYear } from '../fiscal-year/check-year.ts';
import { readCharges } from '../input/charges.ts';
import { readText } from '../input/text.ts';
import { checkInvoice } from './check-invoice.ts';
import { checkApproved, checkOutstanding, claimsOn, totalOf } from './claims.ts';
import { checkUntaken, newExpense } from './new-expense.ts';

/**
 * Registers a creditor's claim against an approved commitment; it changes no figure yet.
 *
 * Refusals in order: `INVALID_TEXT`, `NO_CHARGES`, refused amounts, `NOT_POSITIVE`, `CHARGE_NAMED_TWICE`,
 * `NOT_FOUND` for the commitment or a charge, `ALREADY_TAKEN`, `OUTSIDE_FISCAL_YEAR`, `WRONG_STATE` of the
 * commitment, `DUPLICATE_INVOICE` (D-48), `EXCEEDS_OUTSTANDING` (D-42).
 */
export function recordExpense(situation: Situation, command: RecordExpense): Decided {
  const { state, fiscalYear } = situation;
  const { expenseId: id, commitmentId, reference, invoiceNumber, final } = command;
  const invalid =
    readText(reference, 'reference', 'REFERENCE') ?? readText(invoiceNumber, 'invoiceNumber', 'REFERENCE');
  if (invalid) return refused(invalid);
  const read = readCharges(command.charges, fiscalYear.currency);
  if (!read.ok) return refused(read.refusal);
  const commitment = state.commitments.get(commitmentId);
  if (!commitment) return refused({ kind: 'NOT_FOUND', noun: 'Commitment', id: commitmentId });
  const claims = claimsOn(commitment, read.value);
  if (!claims.ok) return refused(claims.refusal);
  const { payeeId } = commitment;
  const amount = totalOf(claims.value);
  const refusal =
    checkUntaken(situation, { id, reference }) ??
    checkYear(situation, commitment.fiscalYear) ??
    checkApproved(commitment) ??
    checkInvoice(state, payeeId, invoiceNumber, amount) ??
    checkOutstanding(claims.value);
  if (refusal) return refused(refusal);
  const charges = claims.value.map(({ charge, claimed }) => ({ chargeId: charge.id, lineId: charge.lineId, claimed }));
  const named = { id, reference, invoiceNumber, commitmentId, payeeId, amount, final };
  return decided([{ kind: 'ExpenseRecorded', expense: newExpense(situation, named, charges), entries: [] }]);
}
