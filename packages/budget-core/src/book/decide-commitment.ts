import { approveCommitment } from '../commitment/approve-commitment.ts';
import { cancelCommitment } from '../commitment/cancel-commitment.ts';
import { closeCommitment } from '../commitment/close-commitment.ts';
import { draftCommitment } from '../commitment/draft-commitment.ts';
import { editCommitment } from '../commitment/edit-commitment.ts';
import { recordCommitment } from '../commitment/record-commitment.ts';
import { rejectCommitment } from '../commitment/reject-commitment.ts';
import { releaseCommitment } from '../commitment/release-commitment.ts';
import { reopenCommitment } from '../commitment/reopen-commitment.ts';
import { returnCommitment } from '../commitment/return-commitment.ts';
import { submitCommitment } from '../commitment/submit-commitment.ts';
import type { Command, CommitmentAmendmentCommand, ImportCarriedCommitment, RecordExpense } from './command.ts';
import type { Decided, Situation } from './decision.ts';

type CommitmentCommand = Exclude<
  Extract<Command, { readonly commitmentId: unknown }>,
  RecordExpense | ImportCarriedCommitment | CommitmentAmendmentCommand
>;

/** Decides a command on a commitment. */
export function decideCommitment(situation: Situation, command: CommitmentCommand): Decided {
  switch (command.kind) {
    case 'DraftCommitment':
      return draftCommitment(situation, command);
    case 'RecordCommitment':
      return recordCommitment(situation, command);
    case 'EditCommitment':
      return editCommitment(situation, command);
    case 'SubmitCommitment':
      return submitCommitment(situation, command);
    case 'ApproveCommitment':
      return approveCommitment(situation, command);
    case 'ReturnCommitment':
      return returnCommitment(situation, command);
    case 'RejectCommitment':
      return rejectCommitment(situation, command);
    case 'CancelCommitment':
      return cancelCommitment(situation, command);
    case 'CloseCommitment':
      return closeCommitment(situation, command);
    case 'ReopenCommitment':
      return reopenCommitment(situation, command);
    case 'ReleaseCommitment':
      return releaseCommitment(situation, command);
  }
}
