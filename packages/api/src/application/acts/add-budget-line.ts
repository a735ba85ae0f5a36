import { asId, type Labels } from 'budget-core';
import type { ActDefinition } from '../act.ts';

export interface AddBudgetLineInput {
  readonly code: string;
  /** Null: a root of the tree. */
  readonly parentCode: string | null;
  readonly labels: Labels;
}

export const addBudgetLine: ActDefinition<AddBudgetLineInput> = {
  name: 'addBudgetLine',
  wanted: ({ code, parentCode }) => ({ lineCodes: parentCode === null ? [code] : [code, parentCode] }),
  command: ({ code, parentCode, labels }, { newId, lineId }) => ({
    kind: 'AddBudgetLine',
    lineId: asId(newId()),
    parentId: parentCode === null ? null : lineId(parentCode),
    code,
    labels: { fr: labels.fr, en: labels.en },
  }),
};
