import { Amount, type CurrencyCode } from 'budget-core';
import { type Expression, expressionText, type Identity } from './expression.ts';

export type Amounts = readonly (Amount | null)[];

/** What an expression comes to in a row; null where all its columns are blank. */
export type Evaluate = (amounts: Amounts) => Amount | null;

/** @param indexOf where the amount of a column stands among the amounts of a row */
export function evaluator({ plus, minus }: Expression, indexOf: (column: string) => number): Evaluate {
  const terms = [
    ...plus.map((column) => ({ index: indexOf(column), negated: false })),
    ...minus.map((column) => ({ index: indexOf(column), negated: true })),
  ];
  return (amounts) => {
    let sum: Amount | null = null;
    for (const { index, negated } of terms) {
      const stated = amounts[index] ?? null;
      if (stated === null) continue;
      const term = negated ? stated.negated() : stated;
      sum = sum === null ? term : sum.plus(term);
    }
    return sum;
  };
}

/** Tells how a row violates an identity, or null where it holds. */
export type CheckIdentity = (amounts: Amounts) => string | null;

export function identityCheck(
  { name, equal, ascending }: Identity,
  currency: CurrencyCode,
  indexOf: (column: string) => number,
): CheckIdentity {
  const sides = (equal ?? ascending ?? []).map((side) => ({
    text: expressionText(side),
    value: evaluator(side, indexOf),
  }));
  const zero = Amount.zero(currency);
  return (amounts) => {
    const values = sides.map(({ value }) => value(amounts) ?? zero);
    const holds = values.every((value, index) => {
      const before = values[index - 1] ?? value;
      return equal === undefined ? value.isAtLeast(before) : value.equals(before);
    });
    if (holds) return null;
    return `“${name}” does not hold: ${sides.map(({ text }, index) => `${text} is ${String(values[index])}`).join(', ')}`;
  };
}
