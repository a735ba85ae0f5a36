import type { BudgetLine } from '../line/budget-line.ts';
import { codeIn } from '../line/classification.ts';
import type { Amount } from '../money/amount.ts';
import { percentOf } from '../money/rates.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { ClassificationRequired } from '../verdict/profile-refusal.ts';
import { type Profile, ruleOf } from './profile.ts';

/**
 * What a line freezes of an amount that it is opened with, by the rate of its code, half up (D-5, D-85); nothing where
 * the profile asks for no reserve.
 *
 * @returns the amount, or `CLASSIFICATION_REQUIRED` where the rate cannot be told
 * @example
 * // 5.5 % of 100.10 is 5.5055.
 * reserveOf(profile, line, Amount.of('100.10', 'EUR')); // 5.51
 */
export function reserveOf(
  profile: Profile,
  line: BudgetLine,
  authorised: Amount,
): Outcome<Amount, ClassificationRequired> {
  const rule = ruleOf(profile, 'RESERVE');
  if (!rule) return accept(authorised.minus(authorised));
  const { dimension, percentByCode, otherwise, legalReference } = rule;
  const code = codeIn(line, dimension);
  if (code !== null) return accept(percentOf(authorised, percentByCode[code] ?? otherwise, 'half-up'));
  return refuse({
    kind: 'CLASSIFICATION_REQUIRED',
    code: line.code,
    dimension,
    profile: profile.name,
    legalReference,
  });
}
