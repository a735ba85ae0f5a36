import type { ActDefinition } from '../act.ts';
import type { LineVersionInput } from './line-version-input.ts';

export type CloseBudgetLineInput = LineVersionInput;

export const closeBudgetLine: ActDefinition<CloseBudgetLineInput> = {
  name: 'closeBudgetLine',
  wanted: ({ lineCode }) => ({ lineCodes: [lineCode], childrenOfLineCodes: [lineCode] }),
  command: ({ lineCode, expectedVersion }, { lineId }) => ({
    kind: 'CloseBudgetLine',
    lineId: lineId(lineCode),
    expectedVersion,
  }),
};
