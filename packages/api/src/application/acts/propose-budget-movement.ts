import { type Authority, asId, type MovementKind } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { AmountInput } from '../amount-input.ts';

interface LineAmountInput {
  readonly lineCode: string;
  readonly amount: AmountInput;
}

interface LineShareInput {
  readonly lineCode: string;
  readonly percent: string;
}

export interface ProposeBudgetMovementInput {
  readonly decisionNumber: string;
  readonly kind: MovementKind;
  readonly authority: Authority;
  readonly takenFrom: readonly LineAmountInput[];
  /** Lines that give up a percentage of what they hold, beside those that give up an amount. */
  readonly sharesTakenFrom: readonly LineShareInput[];
  readonly givenTo: readonly LineAmountInput[];
}

export const proposeBudgetMovement: ActDefinition<ProposeBudgetMovementInput> = {
  name: 'proposeBudgetMovement',
  wanted: ({ decisionNumber, takenFrom, sharesTakenFrom, givenTo }) => {
    const lineCodes = [...takenFrom, ...sharesTakenFrom, ...givenTo].map(({ lineCode }) => lineCode);
    return { decisionNumbers: [decisionNumber], lineCodes, movedLineCodes: lineCodes };
  },
  command: (input, { newId, lineId, decisionId }) => {
    const leg = ({ lineCode, amount }: LineAmountInput) => ({ lineId: lineId(lineCode), amount: amount.text });
    const shares = input.sharesTakenFrom.map(({ lineCode, percent }) => ({ lineId: lineId(lineCode), percent }));
    return {
      kind: 'ProposeBudgetMovement',
      movementId: asId(newId()),
      decisionId: decisionId(input.decisionNumber),
      movement: input.kind,
      authority: input.authority,
      takenFrom: [...input.takenFrom.map(leg), ...shares],
      givenTo: input.givenTo.map(leg),
    };
  },
};
