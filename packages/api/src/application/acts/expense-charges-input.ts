import { asId, type ChargeAmount } from 'budget-core';
import type { AmountInput } from '../amount-input.ts';

/** An amount on one charge of the expense's commitment. */
export interface ExpenseChargeInput {
  readonly chargeId: string;
  readonly amount: AmountInput;
}

export function chargeAmounts(charges: readonly ExpenseChargeInput[]): readonly ChargeAmount[] {
  return charges.map(({ chargeId, amount }) => ({ chargeId: asId(chargeId), amount: amount.text }));
}
