import type { Situation } from '../book/decision.ts';
import { balanceOf, known } from '../book/state.ts';
import type { BudgetLineId } from '../ids.ts';
import { codeIn } from '../line/classification.ts';
import { Amount } from '../money/amount.ts';
import { percentOf } from '../money/rates.ts';
import type { BudgetMovement, BudgetMovementState, MovementLeg } from '../movement/budget-movement.ts';
import type { TransferCapExceeded } from '../verdict/profile-refusal.ts';
import { ruleOf, type TransferCapRule } from './profile.ts';
import { profileOf } from './profiles.ts';

/** A movement in one of these states has taken effect, for good or until its mirror takes effect as well. */
const effective: readonly BudgetMovementState[] = ['APPROVED', 'REVERSAL_PROPOSED', 'REVERSED'];

/** What waits counts already, as it is held already (D-84); what was taken back counts no more. */
const counting: readonly BudgetMovementState[] = ['PROPOSED', 'APPROVED', 'REVERSAL_PROPOSED'];

/**
 * The legs of a movement, each marked where its amount counts towards the cap on transfers of its line: a line of the
 * other side has the same code. The mark stays with the movement, so that what counts is told by movements alone.
 */
export function withCapped(situation: Situation, movement: BudgetMovement): BudgetMovement {
  const rule = ruleOf(profileOf(situation.fiscalYear), 'TRANSFER_CAP');
  if (!rule || movement.kind !== 'TRANSFER' || movement.reverses !== null) return movement;
  const codeOf = ({ lineId }: MovementLeg) => codeIn(known(situation.state.lines, lineId), rule.within);
  const marked = (legs: readonly MovementLeg[], others: readonly MovementLeg[]) =>
    legs.map((leg) => ({ ...leg, capped: others.some((other) => codeOf(other) === codeOf(leg)) }));
  const { takenFrom, givenTo } = movement;
  return { ...movement, takenFrom: marked(takenFrom, givenTo), givenTo: marked(givenTo, takenFrom) };
}

/** Added up over the year, what capped transfers bring to a line or take from it stays within its share (D-85). */
export function checkTransferCap(
  situation: Situation,
  movement: BudgetMovement,
  { percent, legalReference }: TransferCapRule,
): TransferCapExceeded | null {
  const { state, fiscalYear } = situation;
  const { authority } = movement;
  for (const { lineId, amount, capped } of [...movement.takenFrom, ...movement.givenTo]) {
    if (!capped) continue;
    const initial = initialOf(situation, lineId, movement);
    const cap = percentOf(initial, percent, 'down');
    const movedBefore = sumOfLegs(situation, movement, lineId, counting, (leg) => (leg.capped ? leg.amount : null));
    const movedAfter = movedBefore.plus(amount);
    if (movedAfter.isAtMost(cap)) continue;
    const { code } = known(state.lines, lineId);
    const figures = { percent, initial, cap, movedBefore, movedAfter };
    return { kind: 'TRANSFER_CAP_EXCEEDED', code, authority, ...figures, profile: fiscalYear.profile, legalReference };
  }
  return null;
}

/** What a line holds of its own, but for what movements brought or took: the law opened it with that. */
function initialOf(situation: Situation, lineId: BudgetLineId, movement: BudgetMovement): Amount {
  const { authorised } = balanceOf(situation.state, lineId).own[movement.authority];
  if (authorised === null) throw new Error('A line that is moved holds authority of its own');
  const moved = sumOfLegs(situation, movement, lineId, effective, ({ amount }, { kind }, taken) => {
    if (kind === 'FREEZE' || kind === 'RELEASE') return null;
    return taken ? amount.negated() : amount;
  });
  return authorised.minus(moved);
}

/** The sum over the legs on a line of all other movements of its authority that are in one of these states. */
function sumOfLegs(
  { state, fiscalYear }: Situation,
  { id, authority }: BudgetMovement,
  lineId: BudgetLineId,
  states: readonly BudgetMovementState[],
  share: (leg: MovementLeg, movement: BudgetMovement, taken: boolean) => Amount | null,
): Amount {
  const others = [...state.movements.values()].filter(
    (other) => other.id !== id && other.authority === authority && states.includes(other.state),
  );
  const shares = others.flatMap((other) => [
    ...other.takenFrom.filter((leg) => leg.lineId === lineId).map((leg) => share(leg, other, true)),
    ...other.givenTo.filter((leg) => leg.lineId === lineId).map((leg) => share(leg, other, false)),
  ]);
  return Amount.sum(
    shares.filter((amount) => amount !== null),
    fiscalYear.currency,
  );
}
