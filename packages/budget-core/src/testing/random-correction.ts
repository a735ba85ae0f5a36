import { asId } from '../ids.ts';
import { type Maker, pickSome } from './choose.ts';
import { amountsWithin, someExpense } from './random-expense.ts';

export const suspendExpense: Maker = (book, move) => {
  if (move.units % 3 === 0) return null;
  const found = someExpense(book, move, 'RECORDED', 'CERTIFIED');
  return found && { kind: 'SuspendExpense', ...found.which, reason: 'A piece is missing' };
};

export const resumeExpense: Maker = (book, move) => {
  const found = someExpense(book, move, 'SUSPENDED');
  return found && { kind: 'ResumeExpense', ...found.which };
};

export const reverseExpense: Maker = (book, move) => {
  const found = someExpense(book, move, 'APPROVED');
  return found && { kind: 'ReverseExpense', ...found.which, reason: 'Wrong order' };
};

/** Mostly all that is expensed of some charges, sometimes a part of it, now and then more. */
export const creditExpense: Maker = (book, move, index) => {
  const found = someExpense(book, move, 'APPROVED', 'PAID');
  const expensed = (found?.charges ?? [])
    .map(({ chargeId, approved, credited }) => ({ chargeId, most: approved.minus(credited) }))
    .filter(({ most }) => most.isPositive());
  if (!found || expensed.length === 0) return null;
  return {
    kind: 'CreditExpense',
    ...found.which,
    creditNoteId: asId(`N${index}`),
    creditNoteNumber: `A${index}`,
    charges: amountsWithin(book, move, pickSome(expensed, move.whom)),
    release: move.whom % 3 === 0,
  };
};
