import { describe, expect, it } from 'vitest';
import { Book } from '../book/book.ts';
import type { OpenFiscalYear } from '../book/command.ts';
import type { BusinessDate } from '../calendar/business-date.ts';
import { asId } from '../ids.ts';
import { people } from '../testing/people.ts';
import { generic } from './profiles/generic.ts';
import { profiles, versionInForce } from './profiles.ts';

function opened(year: Partial<OpenFiscalYear>) {
  const book = Book.empty();
  const command: OpenFiscalYear = {
    kind: 'OpenFiscalYear',
    year: 2026,
    firstMonth: null,
    currency: 'EUR',
    mode: null,
    distribution: null,
    ...year,
  };
  const verdict = book.execute(command, {
    actId: asId<'Act'>('act'),
    actor: people.director,
    effectiveDate: '2026-01-01' as BusinessDate,
    recordedAt: '2026-01-01T08:00:00Z',
  });
  return verdict.outcome === 'REFUSED' ? verdict.refusal : book.fiscalYear(command.year);
}

describe('the profiles that there are', () => {
  it('D-85 each bears a name and version of its own, and every rule its text in both languages and its law', () => {
    const names = profiles.map(({ name, version }) => `${name} ${version}`);
    expect(new Set(names).size).toBe(names.length);
    const founded = profiles.flatMap(({ rules }) => rules);
    expect(founded.length).toBeGreaterThan(10);
    for (const { text, legalReference } of founded) {
      for (const words of [text.fr, text.en, legalReference]) expect(words).toMatch(/\S/u);
      expect(text.fr).not.toBe(text.en);
    }
  });

  it('D-85 a rule that a profile has once at most it has once at most', () => {
    for (const { rules } of profiles) {
      for (const kind of ['FISCAL_YEAR', 'TRANSFER_CAP', 'RESERVE', 'OVERRIDES_ONLY', 'COUNT_FROM', 'PACE_CAPS']) {
        expect(rules.filter((rule) => rule.kind === kind).length).toBeLessThan(2);
      }
    }
  });

  it('D-85 the pace caps of India are 25, 25, 25 and 33 % by quarter and 15 % in March', () => {
    const rules = profiles.flatMap((profile) => profile.rules);
    expect(rules.find(({ kind }) => kind === 'PACE_CAPS')).toMatchObject({
      quarters: ['25', '25', '25', '33'],
      months: { 3: '15' },
    });
  });
});

describe('opening a year under a profile', () => {
  it.each([
    [{}, { profile: 'generic', profileVersion: 1, mode: 'SINGLE', firstMonth: 1, distribution: 'FREE' }],
    [{ profile: 'fr-state' }, { profile: 'fr-state', profileVersion: 1, mode: 'DUAL', firstMonth: 1 }],
    [
      { profile: 'in-central', currency: 'INR' },
      { profile: 'in-central', mode: 'SINGLE', firstMonth: 4 },
    ],
    [
      { mode: 'DUAL', firstMonth: 7, distribution: 'STRICT' },
      { profile: 'generic', mode: 'DUAL', firstMonth: 7, distribution: 'STRICT' },
    ],
    [{ profile: 'fr-state', distribution: 'STRICT' }, { distribution: 'STRICT' }],
    [{ profile: 'fr-state', year: 2025 }, { profile: 'fr-state' }],
  ] as const)('D-85 %j is the year %j', (command, year) => {
    expect(opened(command)).toMatchObject(year);
  });

  it.each([
    [
      { profile: 'fr-state', mode: 'SINGLE' },
      { field: 'mode', given: 'SINGLE', required: 'DUAL' },
    ],
    [
      { profile: 'fr-state', firstMonth: 4 },
      { field: 'firstMonth', given: '4', required: '1' },
    ],
    [
      { profile: 'in-central', firstMonth: 1 },
      { field: 'firstMonth', given: '1', required: '4' },
    ],
    [
      { profile: 'in-central', mode: 'DUAL' },
      { field: 'mode', given: 'DUAL', required: 'SINGLE' },
    ],
  ] as const)('D-85 %j contradicts the profile', (command, refusal) => {
    const { profile } = command;
    expect(opened(command)).toMatchObject({ kind: 'PROFILE_CONTRADICTED', profile, ...refusal });
  });

  it('D-85 a year before the first version of a profile, and a profile that nobody wrote, are refused', () => {
    expect(opened({ profile: 'fr-state', year: 2024 })).toEqual({
      kind: 'PROFILE_NOT_IN_FORCE',
      profile: 'fr-state',
      validFrom: '2025-01-01',
      firstDay: '2024-01-01',
    });
    expect(opened({ profile: 'atlantis' })).toEqual({ kind: 'UNKNOWN_PROFILE', text: 'atlantis' });
    expect(opened({ profile: 'x'.repeat(70) })).toEqual({ kind: 'UNKNOWN_PROFILE', text: 'x'.repeat(60) });
  });

  it('D-85 of several versions the latest counts that is in force on the first day of the year', () => {
    const [first] = generic;
    if (!first) throw new Error('No generic profile');
    const later = (version: number, validFrom: string) => ({
      ...first,
      version,
      validFrom: validFrom as BusinessDate,
    });
    const versions = [later(3, '2027-01-01'), later(1, '2020-01-01'), later(2, '2026-01-01')];
    const on = (day: string) => versionInForce(versions, day as BusinessDate)?.version;
    expect([on('2019-12-31'), on('2020-01-01'), on('2025-12-31'), on('2026-01-01'), on('2028-04-01')]).toEqual([
      undefined,
      1,
      1,
      2,
      3,
    ]);
  });
});
