import type { DraftCommitment, RecordCommitment } from '../book/command.ts';
import { refused, type Situation } from '../book/decision.ts';
import { checkFramework, checkOrder } from '../framework/check-order.ts';
import type { CommitmentId } from '../ids.ts';
import { accept, type Outcome } from '../outcome.ts';
import type { AlreadyTaken } from '../verdict/refusal.ts';
import type { Refused } from '../verdict/verdict.ts';
import type { Commitment } from './commitment.ts';
import { checkDraftLines, checkPayee, checkUntaken, readContent } from './content.ts';

/** The draft that a command describes, version 1. */
export function prepare(
  situation: Situation,
  command: DraftCommitment | RecordCommitment,
): Outcome<Commitment, Refused> {
  const { context, fiscalYear } = situation;
  const { commitmentId } = command;
  const content = readContent(command, fiscalYear.currency);
  if (!content.ok) return refused(content.refusal);
  const refusal =
    checkPayee(situation, content.value) ??
    checkFramework(situation, content.value) ??
    checkIdUntaken(situation, commitmentId) ??
    checkUntaken(situation, commitmentId, content.value) ??
    checkOrder(situation, content.value) ??
    checkDraftLines(situation, content.value);
  if (refusal) return refused(refusal);
  const author = context.actor.personId;
  return accept({
    id: commitmentId,
    fiscalYear: fiscalYear.year,
    originYear: null,
    ...content.value,
    state: 'DRAFT',
    effectiveDate: context.effectiveDate,
    createdBy: author,
    lastEditedBy: author,
    submittedBy: null,
    submittedOn: null,
    approvedBy: null,
    reason: null,
    version: 1,
  });
}

function checkIdUntaken({ state }: Situation, id: CommitmentId): AlreadyTaken | null {
  return state.commitments.has(id) ? { kind: 'ALREADY_TAKEN', noun: 'Commitment', value: id } : null;
}
