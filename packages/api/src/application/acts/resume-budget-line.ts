import type { ActDefinition } from '../act.ts';
import type { LineVersionInput } from './line-version-input.ts';

export type ResumeBudgetLineInput = LineVersionInput;

export const resumeBudgetLine: ActDefinition<ResumeBudgetLineInput> = {
  name: 'resumeBudgetLine',
  wanted: ({ lineCode }) => ({ lineCodes: [lineCode] }),
  command: ({ lineCode, expectedVersion }, { lineId }) => ({
    kind: 'ResumeBudgetLine',
    lineId: lineId(lineCode),
    expectedVersion,
  }),
};
