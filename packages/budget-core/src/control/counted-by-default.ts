import type { FiscalYear } from '../fiscal-year/fiscal-year.ts';
import type { Stage } from '../journal/entry.ts';
import type { Authority } from '../line/authority.ts';
import { ruleOf } from '../profile/profile.ts';
import { profileOf } from '../profile/profiles.ts';
import { stagesFrom } from './counting.ts';

/** The stages that default controls of a year count: from submission on, unless its profile says otherwise (D-85). */
export function countedByDefault(fiscalYear: FiscalYear, authority: Authority): readonly Stage[] {
  return stagesFrom(authority, ruleOf(profileOf(fiscalYear), 'COUNT_FROM')?.start ?? 'SUBMIT');
}
