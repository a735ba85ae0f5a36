import type { RecordDirectExpense } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { known } from '../book/state.ts';
import { checkPayee } from '../commitment/content.ts';
import type { BudgetLineId } from '../ids.ts';
import { readPositive } from '../input/amount.ts';
import { readCharges } from '../input/charges.ts';
import { readText } from '../input/text.ts';
import { checkLines } from '../line/check-lines.ts';
import { codeIn } from '../line/classification.ts';
import { Amount } from '../money/amount.ts';
import type { CommitmentRequired } from '../verdict/refusal.ts';
import { checkInvoice } from './check-invoice.ts';
import { checkUntaken, newExpense } from './new-expense.ts';

/**
 * Registers a creditor's claim that no commitment bears, on lines of a nature that needs none (D-46); it changes no
 * figure yet.
 *
 * Its approval is new consumption of both authorities, by the same amount.
 * Refusals in order: `INVALID_TEXT`, `NO_CHARGES`, refused amounts, `NOT_POSITIVE`, `CHARGE_NAMED_TWICE`, `NOT_FOUND`
 * for the payee, `ALREADY_TAKEN`, `NO_BUDGET_LINE`, `OUTSIDE_FISCAL_YEAR`, `LINE_NOT_OPEN`, `COMMITMENT_REQUIRED`,
 * `DUPLICATE_INVOICE` (D-48).
 *
 * @example
 * // The nature of the line, `utilities`, is among the year's `directExpenseNatures`.
 * book.execute({ kind: 'RecordDirectExpense', expenseId, payeeId, reference: 'E-17', invoiceNumber: 'F-2026-17',
 *   charges: [{ chargeId, lineId, amount: '120.00' }] }, context);
 */
export function recordDirectExpense(situation: Situation, command: RecordDirectExpense): Decided {
  const { state, fiscalYear, context } = situation;
  const { expenseId: id, reference, invoiceNumber, payeeId } = command;
  const invalid =
    readText(reference, 'reference', 'REFERENCE') ?? readText(invoiceNumber, 'invoiceNumber', 'REFERENCE');
  if (invalid) return refused(invalid);
  const read = readCharges(command.charges, fiscalYear.currency);
  if (!read.ok) return refused(read.refusal);
  const charges = read.value.map(({ chargeId, lineId, amount: claimed }) => ({ chargeId, lineId, claimed }));
  const sum = charges.reduce((total, { claimed }) => total.plus(claimed), Amount.zero(fiscalYear.currency));
  // Each charge may have 30 digits and their sum more: it is an amount too, and has no more than any other (D-1).
  const amount = readPositive(sum.toString(), fiscalYear.currency, 'charges');
  if (!amount.ok) return refused(amount.refusal);
  const lineIds = charges.map(({ lineId }) => lineId);
  const refusal =
    checkPayee(situation, { payeeId }) ??
    checkUntaken(situation, { id, reference }) ??
    checkLines(state, fiscalYear, context.effectiveDate, lineIds) ??
    checkNature(situation, lineIds) ??
    checkInvoice(state, payeeId, invoiceNumber, amount.value);
  if (refusal) return refused(refusal);
  const named = { id, reference, invoiceNumber, commitmentId: null, payeeId, amount: amount.value, final: false };
  return decided([{ kind: 'ExpenseRecorded', expense: newExpense(situation, named, charges), entries: [] }]);
}

/** What needs no commitment is listed by nature, for the year. */
function checkNature({ state, fiscalYear }: Situation, lineIds: readonly BudgetLineId[]): CommitmentRequired | null {
  for (const lineId of lineIds) {
    const line = known(state.lines, lineId);
    const nature = codeIn(line, 'nature');
    if (nature === null || !fiscalYear.directExpenseNatures.includes(nature)) {
      return { kind: 'COMMITMENT_REQUIRED', code: line.code, nature };
    }
  }
  return null;
}
