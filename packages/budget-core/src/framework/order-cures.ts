import type { Situation } from '../book/decision.ts';
import { known } from '../book/state.ts';
import type { CappedDocument } from '../cap/capped-document.ts';
import type { ChargeChange } from '../commitment/charge-entries.ts';
import type { Arrival } from '../control/checks-of.ts';
import { judgeArrivals } from '../control/judge-consumption.ts';
import type { Refusal } from '../verdict/refusal.ts';
import type { SmallerAmountCure } from '../verdict/verdict.ts';

/** A document that orders, with the charges it would add. */
interface Ordering extends CappedDocument {
  readonly change: readonly ChargeChange[];
}

/**
 * The same charges, cut from the last one back until they fit the framework; where a control or a cap refuses those,
 * what fits all.
 */
export function orderCures(situation: Situation, refusal: Refusal, document: Ordering): readonly SmallerAmountCure[] {
  if (refusal.kind !== 'FRAMEWORK_MAX_EXCEEDED') return [];
  const fitting = cutBack(document.change, refusal.over);
  const arrival: Arrival = { authority: 'COMMITMENT', stage: 'RESERVED', from: null };
  const judged = judgeArrivals(situation, fitting, [arrival], null, { ...document, change: fitting });
  if (!judged.ok) {
    return judged.refusal.cures.filter((cure): cure is SmallerAmountCure => cure.kind === 'SMALLER_AMOUNT');
  }
  const total = refusal.asked.minus(refusal.over);
  if (!total.isPositive()) return [];
  const cured = fitting.map(({ lineId, amount }) => {
    return { lineId, code: known(situation.state.lines, lineId).code, amount };
  });
  return [{ kind: 'SMALLER_AMOUNT', total, charges: cured }];
}

function cutBack(charges: readonly ChargeChange[], over: ChargeChange['amount']): readonly ChargeChange[] {
  const last = charges.at(-1);
  if (!last || !over.isPositive()) return charges;
  const before = charges.slice(0, -1);
  return over.isLessThan(last.amount)
    ? [...before, { ...last, amount: last.amount.minus(over) }]
    : cutBack(before, over.minus(last.amount));
}
