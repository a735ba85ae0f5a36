import type { ActDefinition } from '../act.ts';
import type { LineVersionInput } from './line-version-input.ts';

export type HoldBudgetLineInput = LineVersionInput;

export const holdBudgetLine: ActDefinition<HoldBudgetLineInput> = {
  name: 'holdBudgetLine',
  wanted: ({ lineCode }) => ({ lineCodes: [lineCode] }),
  command: ({ lineCode, expectedVersion }, { lineId }) => ({
    kind: 'HoldBudgetLine',
    lineId: lineId(lineCode),
    expectedVersion,
  }),
};
