import type { ImportCarriedCommitment } from '../book/command.ts';
import type { Situation } from '../book/decision.ts';
import { type BookState, known } from '../book/state.ts';
import type { Commitment } from '../commitment/commitment.ts';
import { checkPayee, checkUntaken } from '../commitment/content.ts';
import { checkYear } from '../fiscal-year/check-year.ts';
import type { HasExpenses, Refusal } from '../verdict/refusal.ts';

/**
 * Sees that what is stated is an act of its own, or the one that an earlier import brought in and that nobody has
 * worked on here since: another system's figures would undo what was done here.
 *
 * @returns null, or the first of `NOT_FOUND` for the payee, `ALREADY_TAKEN`, `OUTSIDE_FISCAL_YEAR`, `WRONG_STATE`,
 * `HAS_EXPENSES`
 */
export function checkCarriedBefore(
  situation: Situation,
  command: ImportCarriedCommitment,
  before: Commitment | null,
): Refusal | null {
  const { commitmentId, reference, chargeId } = command;
  const refusal =
    checkPayee(situation, command) ?? checkUntaken(situation, commitmentId, { reference, charges: [{ id: chargeId }] });
  if (refusal || before === null) return refusal;
  if (!isSameAct(before, command)) return { kind: 'ALREADY_TAKEN', noun: 'Commitment', value: reference };
  const outside = checkYear(situation, before.fiscalYear);
  if (outside) return outside;
  if (before.state !== 'APPROVED') {
    return { kind: 'WRONG_STATE', noun: 'Commitment', state: before.state, allowed: ['APPROVED'] };
  }
  return hasExpenses(situation.state, before);
}

function isSameAct(before: Commitment, { reference, originYear, chargeId, lineId }: ImportCarriedCommitment): boolean {
  const sameCharge = before.charges.every((charge) => charge.id === chargeId && charge.lineId === lineId);
  return before.reference === reference && before.originYear === originYear && sameCharge;
}

function hasExpenses(state: BookState, { id, charges, amount }: Commitment): HasExpenses | null {
  const claims = [...(state.expensesOf.get(id) ?? [])].map((expenseId) => known(state.expenses, expenseId));
  if (claims.every((claim) => claim.state === 'REJECTED')) return null;
  const zero = amount.minus(amount);
  return {
    kind: 'HAS_EXPENSES',
    certified: charges.reduce((sum, charge) => sum.plus(charge.certified), zero),
    expensed: charges.reduce((sum, charge) => sum.plus(charge.expensed), zero),
  };
}
