import type { CertifyExpense } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { known } from '../book/state.ts';
import { checkOtherPerson } from '../person/separation.ts';
import type { ExceedsClaim } from '../verdict/refusal.ts';
import { askedOf, checkExcess, excessUncertified, unborneOf, uncertifiedOf } from './allowed-excess.ts';
import { type ChargedAmount, findChargedExpense } from './charged-amounts.ts';
import { checkUnborneLines } from './check-unborne-lines.ts';
import { checkApproved } from './claims.ts';
import type { Expense } from './expense.ts';
import { expenseEntries } from './expense-entries.ts';

/**
 * Certifies delivery (service fait) of the whole claim or of less, by someone other than its recorder (D-100).
 *
 * Refusals in order: `NO_CHARGES`, refused amounts, `NOT_POSITIVE`, `CHARGE_NAMED_TWICE`, `NOT_FOUND`,
 * `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE` of the expense or its commitment,
 * `SEPARATION_OF_DUTIES`, `LINE_NOT_OPEN` of what no commitment bears, `EXCEEDS_CLAIM`, `EXCEEDS_OUTSTANDING` where all
 * that is certified would go beyond the commitment and the excess that the year allows (D-42, D-43).
 */
export function certifyExpense(situation: Situation, command: CertifyExpense): Decided {
  const { state, context, fiscalYear } = situation;
  const found = findChargedExpense(situation, command, ['RECORDED']);
  if (!found.ok) return found;
  const { expense, amounts } = found.value;
  const { commitmentId } = expense;
  const commitment = commitmentId === null ? null : known(state.commitments, commitmentId);
  const asked = commitment ? askedOf(commitment, amounts, uncertifiedOf) : [];
  const refusal =
    (commitment && checkApproved(commitment)) ??
    checkOtherPerson(context.actor.personId, 'CERTIFY', [['RECORDED', expense.recordedBy]]) ??
    checkUnborneLines(situation, unborneOf(expense, amounts, asked)) ??
    checkClaim(amounts) ??
    (commitment && checkExcess(asked, excessUncertified(fiscalYear, commitment)));
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
