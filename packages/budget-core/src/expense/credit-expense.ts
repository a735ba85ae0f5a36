import type { CreditExpense } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import type { CommitmentFact } from '../book/fact.ts';
import { known } from '../book/state.ts';
import { takenBack } from '../commitment/charge-entries.ts';
import type { Commitment } from '../commitment/commitment.ts';
import { committedEntries, withFirmAmounts } from '../commitment/release.ts';
import { readText } from '../input/text.ts';
import type { FigureEntry } from '../journal/entry.ts';
import { Amount } from '../money/amount.ts';
import type { CreditExceedsExpense, LineNotOpen } from '../verdict/refusal.ts';
import { unborneIn } from './allowed-excess.ts';
import { type ChargedAmount, type ChargedExpense, findChargedExpense } from './charged-amounts.ts';
import { checkCreditNote } from './check-credit-note.ts';
import type { CreditNote } from './credit-note.ts';
import { takenBackOf } from './due.ts';
import type { Expense } from './expense.ts';
import { expensedEntries, expenseEntries } from './expense-entries.ts';

/**
 * Takes in a payee's credit note on an approved or paid expense (D-44): less is certified and expensed, and what was
 * paid of it is to be had back.
 *
 * What it takes back is outstanding again, unless it is released, or the commitment is closed: then it is no longer
 * committed either, and free to be committed again (of what an earlier year committed, nothing is: D-28).
 * What no commitment bore is free again on both sides, an excess over the commitment before all else (D-42).
 *
 * Refusals in order: `INVALID_TEXT`, `NO_CHARGES`, refused amounts, `NOT_POSITIVE`, `CHARGE_NAMED_TWICE`,
 * `NOT_FOUND` for the expense or a charge, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE`,
 * `ALREADY_TAKEN`, `DUPLICATE_CREDIT_NOTE` (D-48), `CREDIT_EXCEEDS_EXPENSE`, `LINE_NOT_OPEN` of a closed line, where
 * nothing is left outstanding.
 *
 * @example
 * // Committed and expensed 1 000.00, credit 150.00: expensed 850.00, outstanding 150.00, availability unchanged.
 * book.execute({ kind: 'CreditExpense', expenseId, expectedVersion: 3, creditNoteId, creditNoteNumber: 'AV-12',
 *   release: false, charges: [{ chargeId, amount: '150.00' }] }, context);
 */
export function creditExpense(situation: Situation, command: CreditExpense): Decided {
  const invalid = readText(command.creditNoteNumber, 'creditNoteNumber', 'REFERENCE');
  if (invalid) return refused(invalid);
  const found = findChargedExpense(situation, command, ['APPROVED', 'PAID']);
  if (!found.ok) return found;
  const { expense, amounts } = found.value;
  const { commitmentId } = expense;
  const commitment = commitmentId === null ? null : known(situation.state.commitments, commitmentId);
  const keeps = commitment?.state === 'APPROVED' && !command.release;
  const borne = amounts.map(({ charge, amount }) => ({ charge, amount: amount.minus(amount.min(charge.excess)) }));
  const creditNote = noteOf(situation, command, found.value, !keeps);
  const refusal =
    checkCreditNote(situation.state, expense, creditNote) ??
    checkCredit(amounts) ??
    (keeps ? checkNotClosed(situation, borne) : null);
  if (refusal) return refused(refusal);
  const credited: Expense = {
    ...expense,
    charges: amounts.map(({ charge, amount }) => ({
      ...charge,
      excess: charge.excess.minus(amount.min(charge.excess)),
      credited: charge.credited.plus(amount),
      recoverable: expense.state === 'PAID' ? charge.recoverable.plus(amount) : charge.recoverable,
    })),
    version: expense.version + 1,
  };
  const released = keeps || commitment === null ? [] : releaseOf(commitment, borne);
  return decided([
    ...released,
    { kind: 'ExpenseCredited', expense: credited, creditNote, entries: creditEntries(expense, amounts) },
  ]);
}

/** Charges of which nothing is taken back are not on it. */
function noteOf(
  { context, fiscalYear }: Situation,
  { creditNoteId, creditNoteNumber }: CreditExpense,
  { expense, amounts }: ChargedExpense,
  released: boolean,
): CreditNote {
  const credited = amounts.filter(({ amount }) => amount.isPositive());
  return {
    id: creditNoteId,
    expenseId: expense.id,
    fiscalYear: expense.fiscalYear,
    payeeId: expense.payeeId,
    number: creditNoteNumber,
    amount: Amount.sum(
      credited.map(({ amount }) => amount),
      fiscalYear.currency,
    ),
    charges: credited.map(({ charge: { chargeId, lineId }, amount }) => ({ chargeId, lineId, amount })),
    released,
    effectiveDate: context.effectiveDate,
    recordedBy: context.actor.personId,
  };
}

function checkCredit(amounts: readonly ChargedAmount[]): CreditExceedsExpense | null {
  for (const { charge, amount } of amounts) {
    const expensed = charge.approved.minus(charge.credited);
    if (amount.isGreaterThan(expensed)) {
      return { kind: 'CREDIT_EXCEEDS_EXPENSE', chargeId: charge.chargeId, expensed, over: amount.minus(expensed) };
    }
  }
  return null;
}

/** A closed line has nothing outstanding (D-7): a credit on it is released. */
function checkNotClosed({ state }: Situation, amounts: readonly ChargedAmount[]): LineNotOpen | null {
  for (const { charge, amount } of amounts) {
    const line = known(state.lines, charge.lineId);
    if (amount.isPositive() && line.state === 'CLOSED') {
      return { kind: 'LINE_NOT_OPEN', code: line.code, reason: 'CLOSED' };
    }
  }
  return null;
}

function creditEntries(expense: Expense, amounts: readonly ChargedAmount[]): readonly FigureEntry[] {
  const { fiscalYear, state } = expense;
  const lowered = takenBackOf(amounts);
  return [
    ...expenseEntries(fiscalYear, 'CERTIFIED', lowered),
    ...expensedEntries(fiscalYear, lowered, takenBackOf(unborneIn(expense, amounts))),
    ...expenseEntries(fiscalYear, 'RECOVERABLE', state === 'PAID' ? amounts : []),
  ];
}

/** The duty to spend is less by the credit; a closed commitment keeps the firm amount it was approved for. */
function releaseOf(commitment: Commitment, amounts: readonly ChargedAmount[]): readonly CommitmentFact[] {
  const changes = takenBack(amounts.map(({ charge, amount }) => ({ ...charge, id: charge.chargeId, amount })));
  const firm = commitment.state === 'CLOSED' ? commitment : withFirmAmounts(commitment, changes);
  return [
    {
      kind: 'CommitmentReleased',
      commitment: { ...firm, version: commitment.version + 1 },
      entries: committedEntries(commitment, changes),
    },
  ];
}
