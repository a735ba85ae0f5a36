import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { inYear } from '../book/state.ts';
import { readText } from '../input/text.ts';
import type { RecordBudgetDecision } from './movement-command.ts';

/**
 * Records the decision that movements will cite (D-80). Its number is unique in its year.
 *
 * Refusals in order: `INVALID_TEXT`, `ALREADY_TAKEN`.
 */
export function recordBudgetDecision(
  { state, context, fiscalYear }: Situation,
  command: RecordBudgetDecision,
): Decided {
  const { decisionId: id, number, takenBy, decidedOn, legalReference, documentReference } = command;
  const invalid =
    readText(number, 'number', 'REFERENCE') ??
    readText(takenBy, 'takenBy') ??
    readText(legalReference, 'legalReference') ??
    (documentReference === null ? null : readText(documentReference, 'documentReference', 'REFERENCE'));
  if (invalid) return refused(invalid);
  if (state.decisionByNumber.has(inYear(fiscalYear.year, number))) {
    return refused({ kind: 'ALREADY_TAKEN', noun: 'BudgetDecision', value: number });
  }
  const decision = {
    id,
    fiscalYear: fiscalYear.year,
    number,
    takenBy,
    decidedOn,
    legalReference,
    documentReference,
    recordedBy: context.actor.personId,
    version: 1,
  };
  return decided([{ kind: 'BudgetDecisionRecorded', decision, entries: [] }]);
}
