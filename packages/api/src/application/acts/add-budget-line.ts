import { asId, type Classification, type Labels } from 'budget-core';
import type { ActDefinition } from '../act.ts';

export interface AddBudgetLineInput {
  readonly code: string;
  /** Null: a root of the tree. */
  readonly parentCode: string | null;
  readonly labels: Labels;
  /** What the parent is stays what the line is where it names nothing else. */
  readonly classifications?: readonly Classification[];
}

export const addBudgetLine: ActDefinition<AddBudgetLineInput> = {
  name: 'addBudgetLine',
  wanted: ({ code, parentCode }) => ({ lineCodes: parentCode === null ? [code] : [code, parentCode] }),
  command: ({ code, parentCode, labels, classifications = [] }, { newId, lineId }) => ({
    kind: 'AddBudgetLine',
    lineId: asId(newId()),
    parentId: parentCode === null ? null : lineId(parentCode),
    code,
    labels: { fr: labels.fr, en: labels.en },
    classifications: classifications.map((named) => ({ dimension: named.dimension, code: named.code })),
  }),
};
