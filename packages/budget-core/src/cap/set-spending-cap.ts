import type { SetSpendingCap } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import type { SpendingCapFact } from '../book/fact.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import { findSeenLine } from '../line/find-line.ts';
import { capsInForce } from './cap-checks.ts';
import { readCapTerms } from './read-cap-terms.ts';
import type { SpendingCap } from './spending-cap.ts';

/**
 * Puts a cap on a node, in the place of the one of the same kind and name that stands there; caps of other names stand
 * beside it (D-68). It judges what comes from now on: what was submitted before is not undone.
 *
 * The node gets a new version, so that of two who saw the same one the second is told (D-30).
 * Refusals in order: `INVALID_AMOUNT`, `INVALID_SCALE`, `INVALID_CAP`, `INVALID_TEXT`, `INVALID_DATE`, `INVALID_PERIOD`,
 * `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `LINE_NOT_OPEN` on a closed line.
 */
export function setSpendingCap(situation: Situation, command: SetSpendingCap): Decided {
  const { state, fiscalYear } = situation;
  const terms = readCapTerms(command, fiscalYear.currency);
  if (!terms.ok) return refused(terms.refusal);
  const found = findSeenLine(situation, command);
  if (!found.ok) return refused(found.refusal);
  const { id: lineId, code, state: lineState, version } = found.value;
  if (lineState === 'CLOSED') return refused({ kind: 'LINE_NOT_OPEN', code, reason: 'CLOSED' });
  const cap: SpendingCap = {
    id: command.capId,
    fiscalYear: fiscalYear.year,
    lineId,
    ...terms.value,
    inForce: true,
    version: 1,
  };
  const line: BudgetLine = { ...found.value, version: version + 1 };
  const replaced = capsInForce(state, lineId).filter(({ kind, name }) => kind === cap.kind && name === cap.name);
  return decided([
    ...replaced.map((one) => withdrawnCap(one, line)),
    { kind: 'SpendingCapSet', cap, line, entries: [] },
  ]);
}

/** The fact that a cap no longer stands on its line, which is given as the act leaves it. */
export function withdrawnCap(cap: SpendingCap, line: BudgetLine): SpendingCapFact {
  return {
    kind: 'SpendingCapWithdrawn',
    cap: { ...cap, inForce: false, version: cap.version + 1 },
    line,
    entries: [],
  };
}
