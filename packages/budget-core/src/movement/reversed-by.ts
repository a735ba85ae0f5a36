import { type BookState, known } from '../book/state.ts';
import type { BudgetMovement } from './budget-movement.ts';

/** The movement that another one takes back, in the state in which that one's end leaves it; null where there is none. */
export function reversedBy(
  state: BookState,
  { reverses }: BudgetMovement,
  left: 'APPROVED' | 'REVERSED',
): BudgetMovement | null {
  if (reverses === null) return null;
  const reversed = known(state.movements, reverses);
  return { ...reversed, state: left, version: reversed.version + 1 };
}
