import type { FiscalYear } from '../fiscal-year/fiscal-year.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import { codeIn } from '../line/classification.ts';
import type { OverrideForbidden } from '../verdict/profile-refusal.ts';
import { ruleOf } from './profile.ts';
import { profileOf } from './profiles.ts';

/** Whether the profile of the year lets a control on a line be overridden at all (D-71). */
export function checkOverridable(fiscalYear: FiscalYear, line: BudgetLine): OverrideForbidden | null {
  const rule = ruleOf(profileOf(fiscalYear), 'OVERRIDES_ONLY');
  if (!rule || codeIn(line, rule.dimension) === rule.code) return null;
  const { legalReference } = rule;
  return { kind: 'OVERRIDE_FORBIDDEN', code: line.code, profile: fiscalYear.profile, legalReference };
}
