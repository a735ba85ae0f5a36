import type { FigureEntry, Stage } from '../journal/entry.ts';
import type { Authority } from '../line/authority.ts';
import { type Consumed, consumedAt } from '../line/consumed.ts';
import type { Amount } from '../money/amount.ts';
import type { SpendingControl } from './spending-control.ts';

/** From which act on an amount counts: its submission, its approval, or the approval of an expense. */
export type CountingStart = 'SUBMIT' | 'APPROVE' | 'EXPENSE';

/** The stages that consume an authority: a control counts them all unless it says otherwise. */
export const consumingStages: Readonly<Record<Authority, readonly Stage[]>> = {
  COMMITMENT: ['RESERVED', 'COMMITTED', 'EXPENSED'],
  PAYMENT: ['EXPENSED'],
};

const firstStage: Readonly<Record<CountingStart, Stage>> = {
  SUBMIT: 'RESERVED',
  APPROVE: 'COMMITTED',
  EXPENSE: 'EXPENSED',
};

/** The consuming stages from an act on; payment authority is consumed by expenses alone. */
export function stagesFrom(authority: Authority, start: CountingStart): readonly Stage[] {
  const stages = consumingStages[authority];
  return stages.slice(Math.max(stages.indexOf(firstStage[start]), 0));
}

type Counting = Pick<SpendingControl, 'authority' | 'countedStages'>;

/**
 * A control of commitment authority that counts from expense on sees every expense, borne by a commitment or not:
 * those are the entries of the payment side (bills bind, commitments are only listed).
 */
function countsExpensesAlone({ authority, countedStages }: Counting): boolean {
  return authority === 'COMMITMENT' && !countedStages.includes('COMMITTED');
}

/** What a control counts of what is consumed at its node, by all acts or by those of a month. */
export function countedBy(control: Counting, consumed: Consumed): Amount {
  if (countsExpensesAlone(control)) return consumed.expensed;
  return control.countedStages
    .map((stage) => consumedAt(consumed, control.authority, stage))
    .reduce((sum, amount) => sum.plus(amount), consumed.reserved.minus(consumed.reserved));
}

/** Whether a control counts an entry. */
export function counts(control: Counting, { authority, stage }: FigureEntry): boolean {
  const counted = countsExpensesAlone(control) ? 'PAYMENT' : control.authority;
  return authority === counted && control.countedStages.includes(stage);
}
