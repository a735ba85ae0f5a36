import type { Situation } from '../book/decision.ts';
import { type BookState, known } from '../book/state.ts';
import { changesByNode } from '../control/checks-of.ts';
import { type Consumption, countsAt } from '../control/consumption.ts';
import { isValidOn } from '../control/validity.ts';
import type { BudgetLineId } from '../ids.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import { codeIn } from '../line/classification.ts';
import type { CapCheck } from '../verdict/cap-check.ts';
import { capCheck, markDecidingCap } from './cap-check.ts';
import type { CappedDocument } from './capped-document.ts';
import { type CountedAct, countedActsOf, heldWhere, sumWhere } from './counted-act.ts';
import { isWithin, type Period, periodsAround } from './period.ts';
import type { SpendingCap } from './spending-cap.ts';

/** The caps in force at a node, in the order in which they were set. */
export function capsInForce(state: BookState, lineId: BudgetLineId): readonly SpendingCap[] {
  return [...(state.capsAt.get(lineId) ?? [])].map((id) => known(state.caps, id));
}

/** What every cap says of a document whose command makes it take more below the node of the cap (D-65, D-68). */
export function capChecks(situation: Situation, document: CappedDocument): readonly CapCheck[] {
  const { state, context } = situation;
  const checks = changesByNode(state, document.change).flatMap(({ node }) =>
    capsInForce(state, node.id)
      .filter((cap) => isValidOn(cap, context.effectiveDate))
      .flatMap((cap) => checksOfCap(situation, document, cap, node)),
  );
  return markDecidingCap(checks.filter(({ change }) => change.isPositive()));
}

function checksOfCap(
  situation: Situation,
  document: CappedDocument,
  cap: SpendingCap,
  node: BudgetLine,
): readonly CapCheck[] {
  const { state } = situation;
  const below = (of: Consumption) => countsAt(state, of, node.id);
  if (cap.kind !== 'SPLIT') return [worstOf(situation, document, { cap, node, nature: null, counts: below })];
  const natures = new Set(document.change.filter(below).map(({ lineId }) => natureOf(state, lineId)));
  return [...natures].map((nature) => {
    const counts = (of: Consumption) => below(of) && natureOf(state, of.lineId) === nature;
    return worstOf(situation, document, { cap, node, nature, counts });
  });
}

/** What one cap counts together at its node. */
interface Counting {
  readonly cap: SpendingCap;
  readonly node: BudgetLine;
  readonly nature: string | null;
  readonly counts: (of: Consumption) => boolean;
}

/** Of the periods that hold the document, what the cap says of the one in which most counts. */
function worstOf(situation: Situation, document: CappedDocument, counting: Counting): CapCheck {
  const { state, fiscalYear } = situation;
  const { cap } = counting;
  if (cap.window === null) return checkIn(document, counting, [], null);
  const others = countedActsOf(state, document.payeeId).filter(
    ({ commitmentId }) => commitmentId !== document.commitmentId,
  );
  const dates = others.map(({ date }) => date);
  const checks = periodsAround(cap.window, document.date, fiscalYear, dates).map((period) =>
    checkIn(document, counting, others, period),
  );
  const [first, ...rest] = checks;
  if (!first) throw new Error('Every window has a period for every day');
  return rest.reduce((worst, check) => (isMore(check, worst) ? check : worst), first);
}

function isMore(check: CapCheck, than: CapCheck): boolean {
  return (check.over.compare(than.over) || check.after.compare(than.after)) > 0;
}

function checkIn(
  { held, change }: CappedDocument,
  { cap, node, nature, counts }: Counting,
  others: readonly CountedAct[],
  period: Period | null,
): CapCheck {
  const zero = cap.limit.minus(cap.limit);
  const amounts = others
    .filter(({ date }) => period !== null && isWithin(date, period))
    .map((act) => heldWhere(act, counts, zero))
    // What passes the limit by itself is no part of a split.
    .filter((amount) => amount.isPositive() && (cap.kind !== 'SPLIT' || !amount.isGreaterThan(cap.limit)));
  const own = held ? heldWhere(held, counts, zero) : zero;
  return capCheck(cap, node, {
    period,
    nature,
    acts: amounts.length + 1,
    own,
    before: amounts.reduce((sum, amount) => sum.plus(amount), own),
    change: sumWhere(change, counts, zero),
  });
}

/** Whether an amount on a line is among what a check counted. */
export function capCounts(state: BookState, { kind, lineId, nature }: CapCheck, of: Consumption): boolean {
  return countsAt(state, of, lineId) && (kind !== 'SPLIT' || natureOf(state, of.lineId) === nature);
}

/** What the line says of its nature, or what lies above it; null: nothing, and such lines count as of one nature. */
function natureOf(state: BookState, lineId: BudgetLineId): string | null {
  return codeIn(known(state.lines, lineId), 'nature');
}
