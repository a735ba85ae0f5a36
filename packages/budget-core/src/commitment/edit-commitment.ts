import type { EditCommitment } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { checkYear } from '../fiscal-year/check-year.ts';
import { checkFramework, checkOrder } from '../framework/check-order.ts';
import { checkExpected } from '../input/expected.ts';
import type { Commitment } from './commitment.ts';
import { checkDraftLines, checkPayee, checkUntaken, readContent } from './content.ts';

/**
 * Replaces the content of a draft or returned commitment; whoever does so cannot approve it (D-101).
 *
 * Refusals in order: `INVALID_TEXT`, `NO_CHARGES`, refused amounts, `NOT_POSITIVE`, `CHARGE_NAMED_TWICE`,
 * `NOT_FOUND`, `ALREADY_TAKEN`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE`,
 * `FRAMEWORK_MISMATCH`, `FRAMEWORK_NOT_IN_FORCE`, `NO_BUDGET_LINE`, `LINE_NOT_OPEN`.
 */
export function editCommitment(situation: Situation, command: EditCommitment): Decided {
  const { state, context, fiscalYear } = situation;
  const { commitmentId, expectedVersion } = command;
  const content = readContent(command, fiscalYear.currency);
  if (!content.ok) return refused(content.refusal);
  const commitment = state.commitments.get(commitmentId);
  if (!commitment) return refused({ kind: 'NOT_FOUND', noun: 'Commitment', id: commitmentId });
  const refusal =
    checkPayee(situation, content.value) ??
    checkFramework(situation, content.value) ??
    checkUntaken(situation, commitmentId, content.value) ??
    checkYear(situation, commitment.fiscalYear) ??
    checkExpected('Commitment', commitment, expectedVersion, ['DRAFT', 'RETURNED']) ??
    checkOrder(situation, content.value) ??
    checkDraftLines(situation, content.value);
  if (refusal) return refused(refusal);
  const edited: Commitment = {
    ...commitment,
    ...content.value,
    effectiveDate: context.effectiveDate,
    lastEditedBy: context.actor.personId,
    version: commitment.version + 1,
  };
  return decided([{ kind: 'CommitmentEdited', commitment: edited, entries: [] }]);
}
