import { asId, type OverriddenAct } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { AmountInput } from '../amount-input.ts';

export interface GrantOverrideInput {
  readonly controlId: string;
  readonly act: OverriddenAct['kind'];
  /** The commitment or expense. */
  readonly subjectId: string;
  /** Of the file: editing it voids the override. */
  readonly expectedVersion: number;
  readonly amount: AmountInput;
  readonly reason: string;
}

export const grantOverride: ActDefinition<GrantOverrideInput> = {
  name: 'grantOverride',
  wanted: ({ controlId, act, subjectId }) => ({
    controlIds: [controlId],
    ...(act === 'ApproveExpense' ? { expenseIds: [subjectId] } : { commitmentIds: [subjectId] }),
  }),
  command: ({ controlId, act, subjectId, expectedVersion, amount, reason }) => ({
    kind: 'GrantOverride',
    controlId: asId(controlId),
    act:
      act === 'ApproveExpense'
        ? { kind: act, subjectId: asId(subjectId), expectedVersion }
        : { kind: act, subjectId: asId(subjectId), expectedVersion },
    amount: amount.text,
    reason,
  }),
};
