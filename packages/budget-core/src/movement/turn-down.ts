import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import type { BudgetMovementFact } from '../book/fact.ts';
import { readText } from '../input/text.ts';
import { checkEqualWithout } from '../profile/equal-authorities.ts';
import { findMovement } from './find-movement.ts';
import type { RejectBudgetMovement, WithdrawBudgetMovement } from './movement-command.ts';
import { letGoEntries } from './movement-entries.ts';
import { reversedBy } from './reversed-by.ts';

interface Ending {
  readonly state: 'REJECTED' | 'WITHDRAWN';
  readonly fact: Extract<BudgetMovementFact['kind'], 'BudgetMovementRejected' | 'BudgetMovementWithdrawn'>;
}

/** A proposed movement that will take no effect lets go what it held (D-84). */
export function turnDown(
  situation: Situation,
  command: RejectBudgetMovement | WithdrawBudgetMovement,
  { state, fact }: Ending,
): Decided {
  const { reason } = command;
  const invalid = readText(reason, 'reason', 'PROSE');
  if (invalid) return refused(invalid);
  const found = findMovement(situation, command, 'PROPOSED');
  if (!found.ok) return found;
  const refusal = checkEqualWithout(situation, found.value);
  if (refusal) return refused(refusal);
  const movement = { ...found.value, state, reason, version: found.value.version + 1 };
  const reversed = reversedBy(situation.state, movement, 'APPROVED');
  return decided([{ kind: fact, movement, reversed, lines: [], entries: letGoEntries(situation.state, movement) }]);
}
