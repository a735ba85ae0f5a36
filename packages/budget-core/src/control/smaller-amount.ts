import type { Situation } from '../book/decision.ts';
import { type BookState, known } from '../book/state.ts';
import { capChecks, capCounts } from '../cap/cap-checks.ts';
import type { CappedDocument } from '../cap/capped-document.ts';
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
  situation: Situation,
  consumption: readonly Consumption[],
  controls: readonly ControlCheck[],
  document: CappedDocument | null,
): SmallerAmountCure | null {
  const { state } = situation;
  let cut = cutToFit(consumption, boundsByControls(state, controls));
  // Caps are asked until they are silent: what was too large to be part of a split may be one when it is cut.
  for (;;) {
    const capping = document ? refusingCaps(situation, cutDocument(document, consumption, cut)) : [];
    if (capping.length === 0) break;
    cut = cutToFit(cut, boundsByCaps(state, cut, capping));
  }
  const charges = cut.flatMap(({ lineId, amount }) =>
    amount.isPositive() ? [{ lineId, code: known(state.lines, lineId).code, amount }] : [],
  );
  const [first, ...others] = charges;
  if (!first) return null;
  const total = others.reduce((sum, { amount }) => sum.plus(amount), first.amount);
  return { kind: 'SMALLER_AMOUNT', total, charges };
}

function refusingCaps(situation: Situation, document: CappedDocument): readonly CapCheck[] {
  return capChecks(situation, document).filter(({ outcome }) => outcome === 'REFUSED');
}

/** The document with so much less asked for. */
function cutDocument(
  document: CappedDocument,
  consumption: readonly Consumption[],
  cut: readonly Consumption[],
): CappedDocument {
  const less = consumption.map(({ lineId, amount }) => ({ lineId, amount: amount.negated() }));
  return { ...document, change: [...document.change, ...less, ...cut] };
}

function boundsByControls(state: BookState, controls: readonly ControlCheck[]): readonly Bound[] {
  return controls.map(({ lineId, ceiling, before }) => ({
    counts: (charge) => countsAt(state, charge, lineId),
    most: ceiling.minus(before),
  }));
}

function boundsByCaps(
  state: BookState,
  consumption: readonly Consumption[],
  caps: readonly CapCheck[],
): readonly Bound[] {
  return caps.map((check) => {
    const counts = (charge: Consumption) => capCounts(state, check, charge);
    // What the act takes away beside is no charge of it.
    const asked = sumOf(consumption.filter(counts), check.limit);
    return { counts, most: asked.minus(check.over) };
  });
}

function sumOf(amounts: readonly Consumption[], like: Amount): Amount {
  return amounts.reduce((sum, { amount }) => sum.plus(amount), like.minus(like));
}

function cutToFit(consumption: readonly Consumption[], bounds: readonly Bound[]): readonly Consumption[] {
  const cut = [...consumption];
  for (const { counts, most } of bounds) {
    let over = sumOf(cut.filter(counts), most).minus(most);
    for (const [index, charge] of [...cut.entries()].reverse()) {
      if (!over.isPositive() || !counts(charge)) continue;
      const less = charge.amount.min(over);
      cut[index] = { ...charge, amount: charge.amount.minus(less) };
      over = over.minus(less);
    }
  }
  return cut;
}
