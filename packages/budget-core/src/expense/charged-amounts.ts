import type { ApproveExpense, CertifyExpense, CreditExpense } from '../book/command.ts';
import { refused, type Situation } from '../book/decision.ts';
import { checkYear } from '../fiscal-year/check-year.ts';
import { type ReadCharge, readCharges } from '../input/charges.ts';
import { checkExpected } from '../input/expected.ts';
import type { Amount } from '../money/amount.ts';
import type { CurrencyCode } from '../money/currency.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { NotFound, Refusal } from '../verdict/refusal.ts';
import type { Refused } from '../verdict/verdict.ts';
import type { Expense, ExpenseCharge, ExpenseState } from './expense.ts';

/** A charge of an expense with the amount that a command gives it. */
export interface ChargedAmount {
  readonly charge: ExpenseCharge;
  readonly amount: Amount;
}

/** An expense with what a command gives each of its charges. */
export interface ChargedExpense {
  readonly expense: Expense;
  readonly amounts: readonly ChargedAmount[];
}

/**
 * The expense that a command certifies, approves or credits, and how much of each of its charges.
 *
 * Refusals in order: `NO_CHARGES`, refused amounts, `NOT_POSITIVE`, `CHARGE_NAMED_TWICE`, `NOT_FOUND` for the
 * expense or a charge, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE`.
 */
export function findChargedExpense(
  situation: Situation,
  { expenseId, expectedVersion, charges }: CertifyExpense | ApproveExpense | CreditExpense,
  allowed: readonly ExpenseState[],
): Outcome<ChargedExpense, Refused> {
  const named = readNamed(charges, situation.fiscalYear.currency);
  if (!named.ok) return refused(named.refusal);
  const expense = situation.state.expenses.get(expenseId);
  if (!expense) return refused({ kind: 'NOT_FOUND', noun: 'Expense', id: expenseId });
  const amounts = amountsOn(expense, named.value);
  if (!amounts.ok) return refused(amounts.refusal);
  const refusal =
    checkYear(situation, expense.fiscalYear) ?? checkExpected('Expense', expense, expectedVersion, allowed);
  return refusal ? refused(refusal) : accept({ expense, amounts: amounts.value });
}

function readNamed(
  charges: CertifyExpense['charges'],
  currency: CurrencyCode,
): Outcome<readonly ReadCharge[] | null, Refusal> {
  return charges === null ? accept(null) : readCharges(charges, currency);
}

/** All that is claimed where the command names no charge; a charge left out of its list gets nothing. */
function amountsOn(
  { charges, amount: total }: Expense,
  named: readonly ReadCharge[] | null,
): Outcome<readonly ChargedAmount[], NotFound> {
  if (named === null) return accept(charges.map((charge) => ({ charge, amount: charge.claimed })));
  const amounts = new Map(named.map(({ chargeId, amount }) => [chargeId, amount]));
  const own = new Set(charges.map(({ chargeId }) => chargeId));
  for (const id of amounts.keys()) {
    if (!own.has(id)) return refuse({ kind: 'NOT_FOUND', noun: 'CommitmentCharge', id });
  }
  const zero = total.minus(total);
  return accept(charges.map((charge) => ({ charge, amount: amounts.get(charge.chargeId) ?? zero })));
}
