import type { Situation } from '../book/decision.ts';
import { known } from '../book/state.ts';
import { codeIn } from '../line/classification.ts';
import { Amount } from '../money/amount.ts';
import type { BudgetMovement } from '../movement/budget-movement.ts';
import type { ClassificationRequired, TransferBetweenCodesForbidden } from '../verdict/profile-refusal.ts';
import { type OneWayRule, type ProfileRule, rulesOf, type SealedRule } from './profile.ts';
import { profileOf } from './profiles.ts';
import { checkTransferCap } from './transfer-cap.ts';

/**
 * What the profile of the year says of a transfer (D-85). A mirror takes back what the rules let pass, so it is not
 * asked: a mistake could not be mended else.
 *
 * Refusals in order: `CLASSIFICATION_REQUIRED`, `TRANSFER_BETWEEN_CODES_FORBIDDEN`, `TRANSFER_CAP_EXCEEDED`.
 */
export function checkTransferRules(situation: Situation, movement: BudgetMovement) {
  if (movement.kind !== 'TRANSFER' || movement.reverses !== null) return null;
  const profile = profileOf(situation.fiscalYear);
  const between = [...rulesOf(profile, 'SEALED'), ...rulesOf(profile, 'ONE_WAY')];
  const caps = rulesOf(profile, 'TRANSFER_CAP');
  for (const rule of [...between, ...caps]) {
    const unknown = checkClassified(situation, movement, rule);
    if (unknown) return unknown;
  }
  for (const rule of between) {
    const refusal = checkBetween(situation, movement, rule);
    if (refusal) return refusal;
  }
  for (const rule of caps) {
    const refusal = checkTransferCap(situation, movement, rule);
    if (refusal) return refusal;
  }
  return null;
}

/** Whether a rule holds cannot be told of a line that nobody classified: it fails closed (D-14). */
function checkClassified(
  { state, fiscalYear }: Situation,
  { takenFrom, givenTo }: BudgetMovement,
  rule: Extract<ProfileRule, { kind: 'SEALED' | 'ONE_WAY' | 'TRANSFER_CAP' }>,
): ClassificationRequired | null {
  const dimension = rule.kind === 'TRANSFER_CAP' ? rule.within : rule.dimension;
  const unknown = [...takenFrom, ...givenTo]
    .map(({ lineId }) => known(state.lines, lineId))
    .find((line) => codeIn(line, dimension) === null);
  if (!unknown) return null;
  const { legalReference } = rule;
  return {
    kind: 'CLASSIFICATION_REQUIRED',
    code: unknown.code,
    dimension,
    profile: fiscalYear.profile,
    legalReference,
  };
}

/** Legs are netted per code: what counts is what a code gains beyond what it gives itself. */
function checkBetween(
  { state, fiscalYear }: Situation,
  { takenFrom, givenTo }: BudgetMovement,
  rule: SealedRule | OneWayRule,
): TransferBetweenCodesForbidden | null {
  const { dimension, legalReference } = rule;
  const gains = new Map<string, Amount>();
  const add = (lineId: (typeof givenTo)[number]['lineId'], amount: Amount): void => {
    const code = codeIn(known(state.lines, lineId), dimension) ?? '';
    gains.set(code, (gains.get(code) ?? Amount.zero(fiscalYear.currency)).plus(amount));
  };
  for (const { lineId, amount } of takenFrom) add(lineId, amount.negated());
  for (const { lineId, amount } of givenTo) add(lineId, amount);
  const from = [...gains].find(([, gain]) => gain.isNegative());
  const to = [...gains].find(([code, gain]) => gain.isPositive() && (rule.kind === 'SEALED' || code === rule.code));
  if (!from || !to) return null;
  return {
    kind: 'TRANSFER_BETWEEN_CODES_FORBIDDEN',
    dimension,
    from: from[0],
    to: to[0],
    amount: to[1],
    profile: fiscalYear.profile,
    legalReference,
  };
}
