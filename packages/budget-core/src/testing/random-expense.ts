import type { Book } from '../book/book.ts';
import type { ChargeAmount } from '../book/command.ts';
import type { ExpenseState } from '../expense/expense.ts';
import { asId, type CommitmentChargeId } from '../ids.ts';
import { codeIn } from '../line/classification.ts';
import { Amount } from '../money/amount.ts';
import { currencyOf, inState, type Maker, money, pick, pickSome } from './choose.ts';
import type { Move } from './move.ts';

interface Limited {
  readonly chargeId: CommitmentChargeId;
  readonly most: Amount;
}

/** Mostly as much of each charge as may be, sometimes a part of it, now and then too much. */
export function amountsWithin(book: Book, move: Move, charges: readonly Limited[]): readonly ChargeAmount[] {
  return charges.map(({ chargeId, most }, position) => {
    const some = Amount.of(money(book, move.units + position), currencyOf(book));
    const ways = [most, most, most.min(some), move.units % 5 === 0 ? some : most];
    return { chargeId, amount: (pick(ways, move.units + position) ?? most).toString() };
  });
}

export const recordExpense: Maker = (book, move, index) => {
  const approved = book.commitments().filter(({ state }) => state === 'APPROVED');
  const commitment = pick(approved, move.where);
  const charges = (commitment?.charges ?? []).map(({ id, committed, expensed }) => ({
    chargeId: id,
    most: committed.minus(expensed),
  }));
  const open = charges.filter(({ most }) => most.isPositive() || move.units % 9 === 0);
  if (!commitment || open.length === 0) return null;
  return {
    kind: 'RecordExpense',
    expenseId: asId<'Expense'>(`expense-${index}`),
    commitmentId: commitment.id,
    reference: `E${index}`,
    invoiceNumber: `F${index}`,
    charges: amountsWithin(book, move, pickSome(open, move.whom)),
    final: move.units % 7 === 0,
  };
};

/** Mostly on lines that need no commitment. */
export const recordDirectExpense: Maker = (book, move, index) => {
  const listed = new Set(book.fiscalYears().flatMap(({ directExpenseNatures }) => directExpenseNatures));
  const leaves = book.lines().filter(({ leaf }) => leaf);
  const direct = leaves.filter((line) => listed.has(codeIn(line, 'nature') ?? ''));
  const lines = pickSome(move.units % 7 === 0 ? leaves : direct, move.where).slice(0, 2);
  if (lines.length === 0) return null;
  return {
    kind: 'RecordDirectExpense',
    expenseId: asId<'Expense'>(`expense-${index}`),
    payeeId: asId<'Payee'>('payee'),
    reference: `E${index}`,
    invoiceNumber: `F${index}`,
    charges: lines.map(({ id }, position) => ({
      chargeId: asId<'CommitmentCharge'>(`direct-${index}-${position}`),
      lineId: id,
      amount: money(book, 1 + ((move.units + position) % (move.units % 5 === 0 ? 90_000 : 9_000))),
    })),
  };
};

export function someExpense(book: Book, move: Move, ...states: readonly ExpenseState[]) {
  const expense = inState(book.expenses(), states, move);
  if (!expense) return null;
  return { charges: expense.charges, which: { expenseId: expense.id, expectedVersion: expense.version } };
}

export const certifyExpense: Maker = (book, move) => {
  const found = someExpense(book, move, 'RECORDED');
  if (!found) return null;
  const claimed = found.charges.map((charge) => ({ chargeId: charge.chargeId, most: charge.claimed }));
  const some = amountsWithin(book, move, pickSome(claimed, move.whom));
  return { kind: 'CertifyExpense', ...found.which, charges: move.whom % 2 === 0 ? null : some };
};

export const approveExpense: Maker = (book, move) => {
  const found = someExpense(book, move, 'CERTIFIED');
  if (!found) return null;
  const certified = found.charges
    .map((charge) => ({ chargeId: charge.chargeId, most: charge.certified }))
    .filter(({ most }) => most.isPositive());
  const some = amountsWithin(book, move, pickSome(certified, move.whom));
  return { kind: 'ApproveExpense', ...found.which, charges: move.units % 3 === 0 ? null : some };
};

export const payExpense: Maker = (book, move) => {
  const found = someExpense(book, move, 'APPROVED');
  return found && { kind: 'PayExpense', ...found.which };
};

export const rejectExpense: Maker = (book, move) => {
  const found = someExpense(book, move, 'RECORDED', 'CERTIFIED');
  return found && { kind: 'RejectExpense', ...found.which, reason: 'Wrong supplier' };
};
