import { type Decided, refused, type Situation } from '../book/decision.ts';
import type { ProposeBudgetMovement } from './movement-command.ts';
import { checkDecision, propose } from './propose.ts';
import { readLegs } from './read-legs.ts';

/**
 * Puts a movement forward and holds at its source what it would take (D-84); it takes effect when another person
 * approves it (D-80).
 *
 * Refusals in order: `WRONG_SIDES`, `INVALID_AMOUNT`, `INVALID_SCALE`, `NOT_POSITIVE`, `LINE_NAMED_TWICE`,
 * `TRANSFER_UNBALANCED` (D-81), `AUTHORITY_NOT_USED`, `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `MOVEMENT_NOT_OF_ROLE` (D-100),
 * `LINE_NOT_OPEN` of a closed line, `NO_OWN_AUTHORITY`, `CLASSIFICATION_REQUIRED`, `TRANSFER_BETWEEN_CODES_FORBIDDEN`,
 * `TRANSFER_CAP_EXCEEDED` (all three D-85), `EXCEEDS_FROZEN`, `DISTRIBUTION_EXCEEDED` (D-62), `EXCEEDS_UNUSED` (D-82).
 *
 * @example
 * // Of 1 000.00 authorised, 900.00 is consumed: at most 100.00 can be taken.
 * book.execute({ kind: 'ProposeBudgetMovement', movementId, decisionId, movement: 'REDUCTION',
 *   authority: 'COMMITMENT', takenFrom: [{ lineId, amount: '150.00' }], givenTo: [] }, context); // EXCEEDS_UNUSED
 */
export function proposeBudgetMovement(situation: Situation, command: ProposeBudgetMovement): Decided {
  const { movementId: id, movement: kind, authority, decisionId } = command;
  const { context, fiscalYear } = situation;
  const read = readLegs(situation, command);
  if (!read.ok) return refused(read.refusal);
  if (authority === 'PAYMENT' && fiscalYear.mode === 'SINGLE')
    return refused({ kind: 'AUTHORITY_NOT_USED', authority });
  const undecided = checkDecision(situation, decisionId);
  if (undecided) return refused(undecided);
  return propose(situation, {
    id,
    fiscalYear: fiscalYear.year,
    kind,
    authority,
    decisionId,
    ...read.value,
    reverses: null,
    state: 'PROPOSED',
    proposedBy: context.actor.personId,
    approvedBy: null,
    reason: null,
    version: 1,
  });
}
