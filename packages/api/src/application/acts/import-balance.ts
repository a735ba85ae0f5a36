import { type AmountText, asId, type StatedFigure } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { AmountInput } from '../amount-input.ts';

export interface ImportBalanceInput {
  readonly lineCode: string;
  /** A figure left out stays as it is; null is a blank. */
  readonly figures: Readonly<Partial<Record<StatedFigure, AmountInput | null | undefined>>>;
}

export const importBalance: ActDefinition<ImportBalanceInput> = {
  name: 'importBalance',
  wanted: ({ lineCode }) => ({ lineCodes: [lineCode] }),
  command: ({ lineCode, figures }, { newId, lineId }) => ({
    kind: 'ImportBalance',
    lineId: lineId(lineCode),
    figures: textsOf(figures),
    defaultControlIds: { COMMITMENT: asId(newId()), PAYMENT: asId(newId()) },
  }),
};

function textsOf(figures: ImportBalanceInput['figures']): Partial<Record<StatedFigure, AmountText | null>> {
  const stated = Object.entries(figures).filter(([, amount]) => amount !== undefined);
  return Object.fromEntries(stated.map(([figure, amount]) => [figure, amount?.text ?? null]));
}
