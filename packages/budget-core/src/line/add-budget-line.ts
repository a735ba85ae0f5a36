import type { AddBudgetLine } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { balanceOf, inYear } from '../book/state.ts';
import { readText } from '../input/text.ts';
import type { BudgetLine } from './budget-line.ts';
import { checkClassifications, classified } from './classification.ts';
import { findLine } from './find-line.ts';
import { inUse, isIdle } from './in-use.ts';

/**
 * Adds a line below another one, or a root, to the tree of the act's fiscal year (D-7).
 *
 * In a dimension that it does not name, it is classified as its parent is: settled here, since a line never moves.
 * Refusals in order: `INVALID_TEXT`, `DIMENSION_NAMED_TWICE`, `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `ALREADY_TAKEN`,
 * `LINE_NOT_OPEN` below a closed line, `LINE_IN_USE` below a leaf that holds acts.
 */
export function addBudgetLine(situation: Situation, command: AddBudgetLine): Decided {
  const { state, fiscalYear } = situation;
  const { lineId, parentId, code, labels, classifications = [] } = command;
  const invalid =
    readText(code, 'code', 'REFERENCE') ??
    readText(labels.fr, 'labels.fr') ??
    readText(labels.en, 'labels.en') ??
    checkClassifications(classifications);
  if (invalid) return refused(invalid);
  const found = parentId === null ? null : findLine(situation, parentId);
  if (found && !found.ok) return refused(found.refusal);
  const parent = found?.value ?? null;
  if (state.lines.has(lineId) || state.lineByCode.has(inYear(fiscalYear.year, code))) {
    return refused({ kind: 'ALREADY_TAKEN', noun: 'BudgetLine', value: code });
  }
  if (parent?.state === 'CLOSED') {
    return refused({ kind: 'LINE_NOT_OPEN', code: parent.code, reason: 'CLOSED' });
  }
  if (parent?.leaf) {
    const balance = balanceOf(state, parent.id);
    if (!isIdle(balance)) return refused(inUse(parent, balance, 0));
  }
  const line: BudgetLine = {
    id: lineId,
    fiscalYear: fiscalYear.year,
    code,
    labels,
    parentId,
    path: [...(parent?.path ?? []), lineId],
    classifications: classified(classifications, parent),
    leaf: true,
    state: 'OPEN',
    version: 1,
  };
  return decided([{ kind: 'BudgetLineAdded', line, parent: asParent(parent), entries: [] }]);
}

function asParent(parent: BudgetLine | null): BudgetLine | null {
  if (!parent?.leaf) return parent;
  return { ...parent, leaf: false, version: parent.version + 1 };
}
