import type { OpenFiscalYear, PrepareFiscalYear } from '../book/command.ts';
import type { BusinessDate } from '../calendar/business-date.ts';
import type { FiscalYear } from '../fiscal-year/fiscal-year.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { ProfileContradicted, ProfileNotInForce, UnknownProfile } from '../verdict/profile-refusal.ts';
import { type Profile, ruleOf } from './profile.ts';
import { profiles, versionInForce } from './profiles.ts';

/** What a year is like: said by its opening, or else by its profile. */
export type YearTerms = Pick<FiscalYear, 'mode' | 'firstMonth' | 'distribution'> & { readonly profile: Profile };

/**
 * The profile that a year is opened under, in the version in force on its first day, and what the year is like (D-85).
 *
 * @returns the terms, or the first of `UNKNOWN_PROFILE`, `PROFILE_NOT_IN_FORCE`, `PROFILE_CONTRADICTED`
 */
export function chooseProfile(
  command: OpenFiscalYear | PrepareFiscalYear,
): Outcome<YearTerms, UnknownProfile | ProfileNotInForce | ProfileContradicted> {
  const { profile: name = 'generic' } = command;
  const [first, ...later] = profiles.filter((one) => one.name === name);
  if (!first) return refuse({ kind: 'UNKNOWN_PROFILE', text: name.slice(0, 60) });
  const firstMonth = command.firstMonth ?? first.year.firstMonth;
  const firstDay = `${command.year}-${String(firstMonth).padStart(2, '0')}-01` as BusinessDate;
  const profile = versionInForce([first, ...later], firstDay);
  if (!profile) {
    return refuse({ kind: 'PROFILE_NOT_IN_FORCE', profile: name, validFrom: first.validFrom, firstDay });
  }
  const terms = {
    profile,
    mode: command.mode ?? profile.year.mode,
    firstMonth,
    distribution: command.distribution ?? profile.year.distribution,
  };
  const refusal = contradicted(terms);
  return refusal ? refuse(refusal) : accept(terms);
}

function contradicted({ profile, mode, firstMonth }: YearTerms): ProfileContradicted | null {
  const rule = ruleOf(profile, 'FISCAL_YEAR');
  const given = { mode, firstMonth };
  const field = rule?.fixes.find((fixed) => given[fixed] !== profile.year[fixed]);
  if (!rule || !field) return null;
  const { legalReference } = rule;
  return {
    kind: 'PROFILE_CONTRADICTED',
    profile: profile.name,
    field,
    given: String(given[field]),
    required: String(profile.year[field]),
    legalReference,
  };
}
