import { type BookState, controlsInForce } from '../book/state.ts';
import type { BusinessDate } from '../calendar/business-date.ts';
import type { BudgetLineId } from '../ids.ts';
import type { SpendingControl } from './spending-control.ts';

type Validity = Pick<SpendingControl, 'validFrom' | 'validUntil'>;

/** Whether a control or cap has its say on acts of a date: both of its days belong to its validity. */
export function isValidOn({ validFrom, validUntil }: Validity, date: BusinessDate): boolean {
  return (validFrom === null || validFrom <= date) && (validUntil === null || date <= validUntil);
}

export function hasNoDates({ validFrom, validUntil }: Validity): boolean {
  return validFrom === null && validUntil === null;
}

/** A control without dates and pace, which holds the whole year and so takes the place of the default (D-61). */
export function standsAlways(control: Validity & Pick<SpendingControl, 'pace'>): boolean {
  return hasNoDates(control) && control.pace === null;
}

/** The controls at a node that have their say on acts of a date. */
export function controlsOn(state: BookState, lineId: BudgetLineId, date: BusinessDate): readonly SpendingControl[] {
  return controlsInForce(state, lineId).filter((control) => isValidOn(control, date));
}
