import type * as commands from '../book/command.ts';
import { asId } from '../ids.ts';
import type { Authority } from '../line/authority.ts';
import type { Classification } from '../line/classification.ts';
import { defaultIds } from './default-ids.ts';

interface OnLine {
  readonly authority?: Authority;
  readonly version?: number;
}

export function addLine(
  code: string,
  under: string | null = null,
  codes: Readonly<Record<string, string>> = {},
): commands.AddBudgetLine {
  const parentId = under === null ? null : asId<'BudgetLine'>(under);
  const named = { code, labels: { fr: code, en: code }, classifications: classificationsOf(codes) };
  return { kind: 'AddBudgetLine', lineId: asId<'BudgetLine'>(code), parentId, ...named };
}

export function classificationsOf(codes: Readonly<Record<string, string>>): readonly Classification[] {
  return Object.entries(codes).map(([dimension, code]) => ({ dimension, code }));
}

export function setAuthority(
  code: string,
  amount: string,
  { frozen = '0.00', authority = 'COMMITMENT', version = 1 }: OnLine & { readonly frozen?: string } = {},
): commands.SetAuthority {
  return {
    kind: 'SetAuthority',
    lineId: asId<'BudgetLine'>(code),
    expectedVersion: version,
    authority,
    amount,
    frozen,
    ...defaultIds(`${code}-${authority}`),
  };
}

type ControlOptions = Partial<
  Pick<
    commands.SetSpendingControl,
    'name' | 'mode' | 'pace' | 'tolerance' | 'countsFrom' | 'thresholds' | 'validFrom' | 'validUntil' | 'overrideCap'
  >
>;

export function setControl(
  code: string,
  limit: string | null,
  { mode = 'BLOCK', authority = 'COMMITMENT', version = 1, ...terms }: OnLine & ControlOptions = {},
): commands.SetSpendingControl {
  return {
    kind: 'SetSpendingControl',
    controlId: asId<'SpendingControl'>(terms.name ? `control-${code}-${terms.name}` : `control-${code}`),
    lineId: asId<'BudgetLine'>(code),
    expectedVersion: version,
    authority,
    name: null,
    mode,
    limit,
    pace: null,
    tolerance: { percent: null, amount: null },
    countsFrom: 'SUBMIT',
    thresholds: [],
    validFrom: null,
    validUntil: null,
    overrideCap: null,
    legalReference: 'LOLF, art. 7',
    ...defaultIds(`default-beside-${code}`),
    ...terms,
  };
}

export function withdrawControl(code: string, expectedVersion = 1): commands.WithdrawSpendingControl {
  return {
    kind: 'WithdrawSpendingControl',
    controlId: asId<'SpendingControl'>(`control-${code}`),
    expectedVersion,
    ...defaultIds(`default-again-${code}`),
  };
}

export function lineState<Kind extends 'HoldBudgetLine' | 'ResumeBudgetLine' | 'CloseBudgetLine'>(
  kind: Kind,
  code: string,
  expectedVersion = 1,
): { readonly kind: Kind; readonly lineId: commands.HoldBudgetLine['lineId']; readonly expectedVersion: number } {
  return { kind, lineId: asId<'BudgetLine'>(code), expectedVersion };
}
