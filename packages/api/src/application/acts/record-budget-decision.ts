import { asId, type BusinessDate } from 'budget-core';
import type { ActDefinition } from '../act.ts';

export interface RecordBudgetDecisionInput {
  readonly number: string;
  readonly takenBy: string;
  readonly decidedOn: BusinessDate;
  readonly legalReference: string;
  readonly documentReference: string | null;
}

export const recordBudgetDecision: ActDefinition<RecordBudgetDecisionInput> = {
  name: 'recordBudgetDecision',
  wanted: ({ number }) => ({ decisionNumbers: [number] }),
  command: ({ number, takenBy, decidedOn, legalReference, documentReference }, { newId }) => ({
    kind: 'RecordBudgetDecision',
    decisionId: asId(newId()),
    number,
    takenBy,
    decidedOn,
    legalReference,
    documentReference,
  }),
};
