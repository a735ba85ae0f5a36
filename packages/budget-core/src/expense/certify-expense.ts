import type { CertifyExpense } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { known } from '../book/state.ts';
import type { Commitment } from '../commitment/commitment.ts';
import { checkOtherPerson } from '../person/separation.ts';
import type { ExceedsClaim, ExceedsOutstanding } from '../verdict/refusal.ts';
import { type ChargedAmount, findChargedExpense } from './charged-amounts.ts';
import { checkDirectLines } from './check-direct-lines.ts';
import { checkApproved } from './claims.ts';
import type { Expense } from './expense.ts';
import { expenseEntries } from './expense-entries.ts';

/**
 * Certifies delivery (service fait) of the whole claim or of less, by someone other than its recorder (D-100).
 *
 * Refusals in order: `NO_CHARGES`, refused amounts, `NOT_POSITIVE`, `CHARGE_NAMED_TWICE`, `NOT_FOUND`,
 * `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE` of the expense or its commitment,
 * `SEPARATION_OF_DUTIES`, `LINE_NOT_OPEN` without a commitment, `EXCEEDS_CLAIM`, `EXCEEDS_OUTSTANDING` where all that is certified would go beyond
 * the commitment (D-42, D-43).
 */
export function certifyExpense(situation: Situation, command: CertifyExpense): Decided {
  const { state, context } = situation;
  const found = findChargedExpense(situation, command, ['RECORDED']);
  if (!found.ok) return found;
  const { expense, amounts } = found.value;
  const { commitmentId } = expense;
  const commitment = commitmentId === null ? null : known(state.commitments, commitmentId);
  const refusal =
    (commitment && checkApproved(commitment)) ??
    checkOtherPerson(context.actor.personId, 'CERTIFY', [['RECORDED', expense.recordedBy]]) ??
    checkDirectLines(situation, expense, amounts) ??
    checkClaim(amounts) ??
    (commitment && checkCommitted(commitment, amounts));
  if (refusal) return refused(refusal);
  const certified: Expense = {
    ...expense,
    state: 'CERTIFIED',
    charges: amounts.map(({ charge, amount }) => ({ ...charge, certified: amount })),
    certifiedBy: context.actor.personId,
    version: expense.version + 1,
  };
  const entries = expenseEntries(expense.fiscalYear, 'CERTIFIED', amounts);
  return decided([{ kind: 'ExpenseCertified', expense: certified, entries }]);
}

function checkClaim(amounts: readonly ChargedAmount[]): ExceedsClaim | null {
  for (const { charge, amount } of amounts) {
    const { chargeId, claimed } = charge;
    if (amount.isGreaterThan(claimed)) {
      return { kind: 'EXCEEDS_CLAIM', chargeId, claimed, over: amount.minus(claimed) };
    }
  }
  return null;
}

/** What all claims on a charge certify together never goes beyond what is committed (D-43). */
function checkCommitted({ charges }: Commitment, amounts: readonly ChargedAmount[]): ExceedsOutstanding | null {
  const leftOf = new Map(charges.map(({ id, committed, certified }) => [id, committed.minus(certified)]));
  for (const { charge, amount } of amounts) {
    const left = known(leftOf, charge.chargeId);
    if (amount.isGreaterThan(left)) {
      const { chargeId } = charge;
      return { kind: 'EXCEEDS_OUTSTANDING', chargeId, left, over: amount.minus(left) };
    }
  }
  return null;
}
