import type { DraftCommitment } from '../book/command.ts';
import { type Decided, decided, type Situation } from '../book/decision.ts';
import { prepare } from './prepare.ts';

/**
 * Keeps a commitment in preparation (D-20): it holds no amount, so no control is asked.
 *
 * Refusals in order: `INVALID_TEXT`, `NO_CHARGES`, refused amounts, `NOT_POSITIVE`, `CHARGE_NAMED_TWICE`,
 * `NOT_FOUND` for the payee or the framework, `ALREADY_TAKEN`, `FRAMEWORK_MISMATCH`,
 * `FRAMEWORK_NOT_IN_FORCE`, `NO_BUDGET_LINE`, `OUTSIDE_FISCAL_YEAR`, `LINE_NOT_OPEN`.
 */
export function draftCommitment(situation: Situation, command: DraftCommitment): Decided {
  const draft = prepare(situation, command);
  if (!draft.ok) return draft;
  return decided([{ kind: 'CommitmentDrafted', commitment: draft.value, entries: [] }]);
}
