import type * as commands from '../book/command.ts';
import { asId } from '../ids.ts';

type CapOptions = Partial<Omit<commands.SetSpendingCap, 'kind' | 'lineId' | 'cap' | 'limit' | 'expectedVersion'>> & {
  readonly version?: number;
};

export function setCap(
  code: string,
  cap: commands.SetSpendingCap['cap'],
  limit: string,
  { version = 1, ...terms }: CapOptions = {},
): commands.SetSpendingCap {
  return {
    kind: 'SetSpendingCap',
    capId: asId<'SpendingCap'>(`cap-${code}-${cap}`),
    lineId: asId<'BudgetLine'>(code),
    expectedVersion: version,
    cap,
    name: null,
    mode: 'BLOCK',
    limit,
    window: null,
    acts: null,
    validFrom: null,
    validUntil: null,
    legalReference: 'Code de la commande publique, art. R2122-8',
    ...terms,
  };
}

export function withdrawCap(id: string, expectedVersion = 1): commands.WithdrawSpendingCap {
  return { kind: 'WithdrawSpendingCap', capId: asId<'SpendingCap'>(id), expectedVersion };
}
