import type { AmountText, StatedFigure } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { AmountInput } from '../amount-input.ts';
import { defaultIds } from './default-ids.ts';

export interface ImportBalanceInput {
  readonly lineCode: string;
  /** A figure left out stays as it is; null is a blank. */
  readonly figures: Readonly<Partial<Record<StatedFigure, AmountInput | null | undefined>>>;
}

export const importBalance: ActDefinition<ImportBalanceInput> = {
  name: 'importBalance',
  wanted: ({ lineCode }) => ({ lineCodes: [lineCode], defaults: true }),
  command: ({ lineCode, figures }, { newId, lineId }) => {
    const [commitment, payment] = [defaultIds(newId), defaultIds(newId)];
    return {
      kind: 'ImportBalance',
      lineId: lineId(lineCode),
      figures: textsOf(figures),
      defaultControlIds: { COMMITMENT: commitment.defaultControlId, PAYMENT: payment.defaultControlId },
      defaultPaceIds: { COMMITMENT: commitment.defaultPaceIds, PAYMENT: payment.defaultPaceIds },
    };
  },
};

function textsOf(figures: ImportBalanceInput['figures']): Partial<Record<StatedFigure, AmountText | null>> {
  const stated = Object.entries(figures).filter(([, amount]) => amount !== undefined);
  return Object.fromEntries(stated.map(([figure, amount]) => [figure, amount?.text ?? null]));
}
