import type { Situation } from '../book/decision.ts';
import { balanceOf, known } from '../book/state.ts';
import type { Authority } from '../line/authority.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import { codeIn } from '../line/classification.ts';
import type { Amount } from '../money/amount.ts';
import type { BudgetMovement } from '../movement/budget-movement.ts';
import type { AuthoritiesDiffer } from '../verdict/profile-refusal.ts';
import { type EqualAuthoritiesRule, rulesOf } from './profile.ts';
import { profileOf } from './profiles.ts';

type Both = Readonly<Record<Authority, Amount>>;

/** What a line holds once an act gave it what it holds of its own: both alike, or one of them not granted yet (D-85). */
export function checkEqualHeld(
  situation: Situation,
  line: BudgetLine,
  held: Readonly<Record<Authority, Amount | null>>,
): AuthoritiesDiffer | null {
  const rule = ruleFor(situation, line);
  const { COMMITMENT, PAYMENT } = held;
  if (!rule || COMMITMENT === null || PAYMENT === null || COMMITMENT.equals(PAYMENT)) return null;
  return differ(situation, line, { COMMITMENT, PAYMENT }, rule);
}

/**
 * A movement changes one authority, so the other follows by a movement of its own: the first is approved only where
 * the second waits, that is, where all that waits would make both alike.
 */
export function checkEqualAfter(situation: Situation, movement: BudgetMovement): AuthoritiesDiffer | null {
  return checkMoved(situation, movement, true);
}

/** Nor is the second one turned down once the first took effect. */
export function checkEqualWithout(situation: Situation, movement: BudgetMovement): AuthoritiesDiffer | null {
  return checkMoved(situation, movement, false);
}

function checkMoved(situation: Situation, movement: BudgetMovement, takesEffect: boolean): AuthoritiesDiffer | null {
  const { state } = situation;
  for (const { lineId } of [...movement.takenFrom, ...movement.givenTo]) {
    const line = known(state.lines, lineId);
    const rule = ruleFor(situation, line);
    const { COMMITMENT, PAYMENT } = balanceOf(state, lineId).own;
    if (!rule || COMMITMENT.authorised === null || PAYMENT.authorised === null) continue;
    const now = { COMMITMENT: COMMITMENT.authorised, PAYMENT: PAYMENT.authorised };
    const held = takesEffect ? moved(line, now, [movement]) : now;
    const waiting = [...state.movements.values()].filter(
      ({ id, state: at }) => id !== movement.id && at === 'PROPOSED',
    );
    const planned = moved(line, held, waiting);
    if (!isEqual(held) && !isEqual(planned)) return differ(situation, line, planned, rule);
  }
  return null;
}

function isEqual({ COMMITMENT, PAYMENT }: Both): boolean {
  return COMMITMENT.equals(PAYMENT);
}

/** What a line would be authorised once movements took effect. */
function moved({ id }: BudgetLine, before: Both, movements: readonly BudgetMovement[]): Both {
  const after = { ...before };
  for (const { kind, authority, takenFrom, givenTo } of movements) {
    if (kind === 'FREEZE' || kind === 'RELEASE') continue;
    for (const leg of takenFrom) if (leg.lineId === id) after[authority] = after[authority].minus(leg.amount);
    for (const leg of givenTo) if (leg.lineId === id) after[authority] = after[authority].plus(leg.amount);
  }
  return after;
}

function ruleFor({ fiscalYear }: Situation, line: BudgetLine): EqualAuthoritiesRule | null {
  const rules = rulesOf(profileOf(fiscalYear), 'EQUAL_AUTHORITIES');
  return rules.find(({ dimension, code }) => codeIn(line, dimension) === code) ?? null;
}

function differ(
  { fiscalYear }: Situation,
  { code }: BudgetLine,
  { COMMITMENT: commitment, PAYMENT: payment }: Both,
  { legalReference }: EqualAuthoritiesRule,
): AuthoritiesDiffer {
  return { kind: 'AUTHORITIES_DIFFER', code, commitment, payment, profile: fiscalYear.profile, legalReference };
}
