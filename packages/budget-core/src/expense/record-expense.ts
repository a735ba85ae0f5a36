import type { RecordExpense } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { inYear } from '../book/state.ts';
import type { Commitment } from '../commitment/commitment.ts';
import { checkYear } from '../fiscal-year/check-year.ts';
import { readCharges } from '../input/charges.ts';
import { readText } from '../input/text.ts';
import type { AlreadyTaken } from '../verdict/refusal.ts';
import { checkInvoice } from './check-invoice.ts';
import { type Claim, checkApproved, checkOutstanding, claimsOn, totalOf } from './claims.ts';
import type { Expense } from './expense.ts';

/**
 * Registers a creditor's claim against an approved commitment; it changes no figure yet.
 *
 * Refusals in order: `INVALID_TEXT`, `NO_CHARGES`, refused amounts, `NOT_POSITIVE`, `CHARGE_NAMED_TWICE`,
 * `NOT_FOUND` for the commitment or a charge, `ALREADY_TAKEN`, `OUTSIDE_FISCAL_YEAR`, `WRONG_STATE` of the
 * commitment, `DUPLICATE_INVOICE` (D-48), `EXCEEDS_OUTSTANDING` (D-42).
 */
export function recordExpense(situation: Situation, command: RecordExpense): Decided {
  const { state, fiscalYear } = situation;
  const { commitmentId, reference, invoiceNumber } = command;
  const invalid =
    readText(reference, 'reference', 'REFERENCE') ?? readText(invoiceNumber, 'invoiceNumber', 'REFERENCE');
  if (invalid) return refused(invalid);
  const read = readCharges(command.charges, fiscalYear.currency);
  if (!read.ok) return refused(read.refusal);
  const commitment = state.commitments.get(commitmentId);
  if (!commitment) return refused({ kind: 'NOT_FOUND', noun: 'Commitment', id: commitmentId });
  const claims = claimsOn(commitment, read.value);
  if (!claims.ok) return refused(claims.refusal);
  const refusal =
    checkUntaken(situation, command) ??
    checkYear(situation, commitment.fiscalYear) ??
    checkApproved(commitment) ??
    checkInvoice(state, commitment.payeeId, command.invoiceNumber, claims.value) ??
    checkOutstanding(claims.value);
  if (refusal) return refused(refusal);
  const expense = recorded(situation, command, commitment, claims.value);
  return decided([{ kind: 'ExpenseRecorded', expense, entries: [] }]);
}

function checkUntaken({ state, fiscalYear }: Situation, { expenseId, reference }: RecordExpense): AlreadyTaken | null {
  if (state.expenses.has(expenseId)) {
    return { kind: 'ALREADY_TAKEN', noun: 'Expense', value: expenseId };
  }
  if (state.expenseByReference.has(inYear(fiscalYear.year, reference))) {
    return { kind: 'ALREADY_TAKEN', noun: 'Expense', value: reference };
  }
  return null;
}

function recorded(
  { context, fiscalYear }: Situation,
  { expenseId, reference, invoiceNumber, final }: RecordExpense,
  { id, payeeId, amount }: Commitment,
  claims: readonly Claim[],
): Expense {
  const zero = amount.minus(amount);
  return {
    id: expenseId,
    fiscalYear: fiscalYear.year,
    reference,
    invoiceNumber,
    commitmentId: id,
    payeeId,
    state: 'RECORDED',
    amount: totalOf(claims),
    charges: claims.map(({ charge, claimed }) => ({
      chargeId: charge.id,
      lineId: charge.lineId,
      claimed,
      certified: zero,
      approved: zero,
      credited: zero,
      recoverable: zero,
    })),
    final,
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
