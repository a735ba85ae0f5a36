import { type BookState, known } from '../book/state.ts';
import { capCounts } from '../cap/cap-checks.ts';
import type { Amount } from '../money/amount.ts';
import type { CapCheck, ControlCheck, SmallerAmountCure } from '../verdict/verdict.ts';
import { type Consumption, countsAt } from './consumption.ts';

/** What some of the charges may come to together. */
interface Bound {
  readonly counts: (charge: Consumption) => boolean;
  readonly most: Amount;
}

/** The same charges, cut from the last one back until no control and no cap refuses. */
export function smallerAmount(
  state: BookState,
  consumption: readonly Consumption[],
  controls: readonly ControlCheck[],
  caps: readonly CapCheck[],
): SmallerAmountCure | null {
  const amounts = consumption.map(({ amount }) => amount);
  for (const bound of boundsOf(state, consumption, controls, caps)) cutToFit(consumption, amounts, bound);
  const charges = consumption.flatMap(({ lineId }, index) => {
    const amount = amounts[index];
    return amount?.isPositive() ? [{ lineId, code: known(state.lines, lineId).code, amount }] : [];
  });
  const [first, ...others] = charges;
  if (!first) return null;
  const total = others.reduce((sum, { amount }) => sum.plus(amount), first.amount);
  return { kind: 'SMALLER_AMOUNT', total, charges };
}

function boundsOf(
  state: BookState,
  consumption: readonly Consumption[],
  controls: readonly ControlCheck[],
  caps: readonly CapCheck[],
): readonly Bound[] {
  const byControls = controls.map(
    ({ lineId, ceiling, before }): Bound => ({
      counts: (charge) => countsAt(state, charge, lineId),
      most: ceiling.minus(before),
    }),
  );
  const byCaps = caps.map((check): Bound => {
    const counts = (charge: Consumption) => capCounts(state, check, charge);
    // What the act takes away beside is no charge of it.
    const asked = consumption
      .filter(counts)
      .reduce((sum, { amount }) => sum.plus(amount), check.over.minus(check.over));
    return { counts, most: asked.minus(check.over) };
  });
  return [...byControls, ...byCaps];
}

function cutToFit(consumption: readonly Consumption[], amounts: Amount[], { counts, most }: Bound): void {
  const counted = consumption
    .map((charge, index) => ({ index, counts: counts(charge) }))
    .filter((one) => one.counts)
    .map(({ index }) => index);
  let over = most.negated();
  for (const index of counted) over = over.plus(amounts[index] ?? over.minus(over));
  for (const index of counted.reverse()) {
    const amount = amounts[index];
    if (!amount || !over.isPositive()) continue;
    const cut = amount.isLessThan(over) ? amount : over;
    amounts[index] = amount.minus(cut);
    over = over.minus(cut);
  }
}
