import type { LineInUse } from '../verdict/refusal.ts';
import type { Balance } from './balance.ts';
import type { BudgetLine } from './budget-line.ts';
import { outstandingOf, payableOf } from './figures.ts';

/** Nothing was ever consumed here that still stands: the line may be divided. */
export function isIdle(balance: Balance): boolean {
  return [
    balance.carriedIn,
    balance.reserved,
    balance.committed,
    balance.expensedWithoutCommitment,
    balance.certified,
    balance.expensed,
    balance.paid,
  ].every((amount) => amount.isZero());
}

export function inUse(line: BudgetLine, balance: Balance, openChildren: number): LineInUse {
  return {
    kind: 'LINE_IN_USE',
    code: line.code,
    reserved: balance.reserved,
    outstanding: outstandingOf(balance),
    payable: payableOf(balance),
    openChildren,
  };
}
