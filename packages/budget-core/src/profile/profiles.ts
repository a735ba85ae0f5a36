import type { BusinessDate } from '../calendar/business-date.ts';
import type { FiscalYear } from '../fiscal-year/fiscal-year.ts';
import type { Profile } from './profile.ts';
import { frState } from './profiles/fr-state.ts';
import { generic } from './profiles/generic.ts';
import { inCentral } from './profiles/in-central.ts';

/** Every version of every profile: a further country is one more file, named here. */
export const profiles: readonly Profile[] = [...generic, ...frState, ...inCentral];

/** Of the versions of a profile, the one in force for a year that begins on a day. */
export function versionInForce(versions: readonly Profile[], firstDay: BusinessDate): Profile | null {
  return versions
    .filter(({ validFrom }) => validFrom <= firstDay)
    .reduce<Profile | null>(
      (latest, one) => (latest === null || one.validFrom > latest.validFrom ? one : latest),
      null,
    );
}

/** The profile that a year was opened under: later versions do not touch it. */
export function profileOf({ profile, profileVersion }: Pick<FiscalYear, 'profile' | 'profileVersion'>): Profile {
  const found = profiles.find(({ name, version }) => name === profile && version === profileVersion);
  if (!found) throw new Error(`No profile ${profile} of version ${profileVersion}`);
  return found;
}
