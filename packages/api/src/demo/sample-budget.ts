import type { ActName } from '../application/acts/acts.ts';
import type { PersonKey } from './people.ts';
import type { SampleLimit, SampleLine } from './sample/line.ts';
import { payees } from './sample/payees.ts';
import { limitsOf113, programme113 } from './sample/programme-113.ts';
import { limitsOf127, programme127 } from './sample/programme-127.ts';
import { limitsOf135, programme135 } from './sample/programme-135.ts';

/** One act of the sample; its idempotency key is fixed, so that an interrupted load is taken up again. */
export interface SampleAct {
  readonly key: string;
  readonly by: PersonKey;
  readonly mutation: ActName;
  readonly input: Readonly<Record<string, unknown>>;
}

export const fiscalYearOfTheSample = 2026;

/** The business date of every act that sets the sample up. */
export const firstDayOfTheSample = '2026-01-01';

/** The fictional Ministry of Territories and Climate: every line of its budget for 2026. */
export const lines: readonly SampleLine[] = [...programme113, ...programme127, ...programme135];

export const limits: readonly SampleLimit[] = [...limitsOf113, ...limitsOf127, ...limitsOf135];

/** The acts that set the sample up, one after the other: lines come before what they hold, parents before children. */
export function actsOfTheSample(): readonly SampleAct[] {
  return [
    openYear,
    ...lines.map(addLine),
    ...inTurn([...lines.flatMap(setAuthorities), ...limits.map(setLimit)]),
    ...payees.map(registerPayee),
  ];
}

interface ActOnLine extends SampleAct {
  readonly input: SampleAct['input'] & { readonly lineCode: string };
}

/** Each act finds its line as those before it left it: of version 1, or 2 where others hang below, and one more by each. */
function inTurn(acts: readonly ActOnLine[]): readonly SampleAct[] {
  const versions = new Map(lines.map(({ code }) => [code, isDivided(code) ? 2 : 1]));
  return acts.map((act) => {
    const expectedVersion = versions.get(act.input.lineCode) ?? 1;
    versions.set(act.input.lineCode, expectedVersion + 1);
    return { ...act, input: { ...act.input, expectedVersion } };
  });
}

function isDivided(code: string): boolean {
  return lines.some((line) => parentOf(line.code) === code);
}

function parentOf(code: string): string | null {
  return code.includes('-') ? code.slice(0, code.lastIndexOf('-')) : null;
}

const openYear: SampleAct = {
  key: 'sample-open-fiscal-year-2026',
  by: 'marc',
  mutation: 'openFiscalYear',
  input: { year: fiscalYearOfTheSample, firstMonth: 1, currency: 'EUR', mode: 'DUAL', distribution: 'FREE' },
};

function addLine({ code, labels }: SampleLine): SampleAct {
  const input = { code, parentCode: parentOf(code), labels };
  return { key: `sample-add-line-${code}`, by: 'marc', mutation: 'addBudgetLine', input };
}

function setAuthorities({ code, authorities }: SampleLine): readonly ActOnLine[] {
  if (authorities === null) return [];
  return (['COMMITMENT', 'PAYMENT'] as const).map((authority) => ({
    key: `sample-set-${authority}-${code}`,
    by: 'joseph',
    mutation: 'setAuthority',
    input: { lineCode: code, authority, ...authorities[authority] },
  }));
}

function setLimit({ code, authority, limit, legalReference }: SampleLimit): ActOnLine {
  return {
    key: `sample-limit-${authority}-${code}`,
    by: 'joseph',
    mutation: 'setSpendingControl',
    input: { lineCode: code, authority, mode: 'BLOCK', limit, legalReference },
  };
}

function registerPayee(payee: (typeof payees)[number]): SampleAct {
  return { key: `sample-register-${payee.reference}`, by: 'awa', mutation: 'registerPayee', input: payee };
}
