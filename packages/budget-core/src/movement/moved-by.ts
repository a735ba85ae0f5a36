import type { Amount } from '../money/amount.ts';
import type { BudgetMovement } from './budget-movement.ts';

/** How much a movement moves: what it takes, or what it gives where it takes nothing; a transfer does both alike. */
export function movedBy({ takenFrom, givenTo }: Pick<BudgetMovement, 'takenFrom' | 'givenTo'>): Amount {
  const [first, ...others] = takenFrom.length > 0 ? takenFrom : givenTo;
  if (!first) throw new Error('A movement has a leg');
  return others.reduce((sum, { amount }) => sum.plus(amount), first.amount);
}
