import type { ApproveExpense } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import type { Fact } from '../book/fact.ts';
import { known } from '../book/state.ts';
import type { Arrival } from '../control/checks-of.ts';
import { type Judged, judgeArrivals } from '../control/judge-consumption.ts';
import type { Outcome } from '../outcome.ts';
import type { OverriddenAct } from '../override/override.ts';
import { checkNotOwn } from '../person/separation.ts';
import type { ExceedsCertified } from '../verdict/refusal.ts';
import type { Refused } from '../verdict/verdict.ts';
import {
  type AskedOfCharge,
  askedOf,
  checkExcess,
  excessLeft,
  outstandingOf,
  overOf,
  unborneOf,
} from './allowed-excess.ts';
import { type ChargedAmount, findChargedExpense } from './charged-amounts.ts';
import { checkUnborneLines } from './check-unborne-lines.ts';
import type { Expense, ExpenseCharge } from './expense.ts';
import { expensedEntries, expenseEntries } from './expense-entries.ts';
import { closingBy } from './final-expense.ts';

/**
 * Approves what is due of a certified claim, by someone who neither recorded nor certified it (D-101); what was
 * certified above it is given up (D-43).
 *
 * The commitment bears it, so nothing is consumed anew on the commitment side (D-12, D-40), but for controls that count
 * from expense on. With two authorities it consumes payment authority and is judged (D-47); with one, the payment
 * side follows. What goes beyond the commitment, or has none, consumes both authorities anew, and one verdict judges
 * both (D-42, D-46).
 * Refusals in order: `NO_CHARGES`, refused amounts, `NOT_POSITIVE`, `CHARGE_NAMED_TWICE`, `NOT_FOUND`,
 * `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE`, `SELF_APPROVAL`, `LINE_NOT_OPEN` of what no commitment bears,
 * `EXCEEDS_CERTIFIED`, `EXCEEDS_OUTSTANDING` beyond the excess that the year allows (D-42), `CLAIM_UNDECIDED` of a
 * final expense (D-26), `NO_AUTHORITY`, `INSUFFICIENT_COMMITMENT_AUTHORITY`, `INSUFFICIENT_PAYMENT_AUTHORITY`.
 */
export function approveExpense(situation: Situation, command: ApproveExpense): Decided {
  const { state, context, fiscalYear } = situation;
  const { personId } = context.actor;
  const found = findChargedExpense(situation, command, ['CERTIFIED']);
  if (!found.ok) return found;
  const { expense, amounts } = found.value;
  const { commitmentId, recordedBy, certifiedBy } = expense;
  const commitment = commitmentId === null ? null : known(state.commitments, commitmentId);
  const asked = commitment ? askedOf(commitment, amounts, outstandingOf) : [];
  const unborne = unborneOf(expense, amounts, asked);
  const refusal =
    checkNotOwn(personId, [
      ['RECORDED', recordedBy],
      ['CERTIFIED', certifiedBy],
    ]) ??
    checkUnborneLines(situation, unborne) ??
    checkCertified(amounts) ??
    (commitment && checkExcess(asked, excessLeft(fiscalYear, commitment)));
  if (refusal) return refused(refusal);
  const closed = closingBy(expense, commitment, asked);
  if (!closed.ok) return refused(closed.refusal);
  const judged = judgePayment(situation, command, amounts, unborne);
  if (!judged.ok) return judged;
  const approved: Expense = {
    ...expense,
    state: 'APPROVED',
    charges: chargesOf(amounts, asked),
    approvedBy: personId,
    version: expense.version + 1,
  };
  const entries = [
    ...expenseEntries(expense.fiscalYear, 'CERTIFIED', givenUp(amounts)),
    ...expensedEntries(expense.fiscalYear, amounts, unborne),
  ];
  const { controls, overrides } = judged.value;
  const approval: Fact = { kind: 'ExpenseApproved', expense: approved, entries };
  return decided([...overrides, approval, ...closed.value], controls);
}

/** What stays certified is what is approved, as in the figures of the charge. */
function chargesOf(amounts: readonly ChargedAmount[], asked: readonly AskedOfCharge[]): readonly ExpenseCharge[] {
  return amounts.map(({ charge, amount }, index) => {
    const ofCommitment = asked[index];
    const excess = ofCommitment ? overOf(ofCommitment) : charge.excess;
    return { ...charge, certified: amount, approved: amount, excess };
  });
}

function checkCertified(amounts: readonly ChargedAmount[]): ExceedsCertified | null {
  for (const { charge, amount } of amounts) {
    const { chargeId, certified } = charge;
    if (amount.isGreaterThan(certified)) {
      return { kind: 'EXCEEDS_CERTIFIED', chargeId, certified, over: amount.minus(certified) };
    }
  }
  return null;
}

function judgePayment(
  situation: Situation,
  { kind, expenseId: subjectId, expectedVersion, charges }: ApproveExpense,
  amounts: readonly ChargedAmount[],
  unborne: readonly ChargedAmount[],
): Outcome<Judged, Refused> {
  const consumption = amounts
    .map(({ charge, amount }, index) => ({ lineId: charge.lineId, amount, anew: unborne[index]?.amount ?? amount }))
    .filter(({ amount }) => amount.isPositive());
  const arrivals: Arrival[] = [{ authority: 'COMMITMENT', stage: 'EXPENSED', from: 'COMMITTED' }];
  if (situation.fiscalYear.mode === 'DUAL') arrivals.push({ authority: 'PAYMENT', stage: 'EXPENSED', from: null });
  // An override is for all that is claimed, as the file has it.
  const act: OverriddenAct | null = charges === null ? { kind, subjectId, expectedVersion } : null;
  return judgeArrivals(situation, consumption, arrivals, act);
}

function givenUp(amounts: readonly ChargedAmount[]): readonly ChargedAmount[] {
  return amounts.map(({ charge, amount }) => ({ charge, amount: amount.minus(charge.certified) }));
}
