import { approveCommitmentAmendment } from '../amendment/approve-commitment-amendment.ts';
import { endCommitmentAmendment } from '../amendment/end-commitment-amendment.ts';
import { recordCommitmentAmendment } from '../amendment/record-commitment-amendment.ts';
import type { CommitmentAmendmentCommand } from './command.ts';
import type { Decided, Situation } from './decision.ts';

/** Decides a command on an amendment of a commitment. */
export function decideAmendment(situation: Situation, command: CommitmentAmendmentCommand): Decided {
  switch (command.kind) {
    case 'RecordCommitmentAmendment':
      return recordCommitmentAmendment(situation, command);
    case 'ApproveCommitmentAmendment':
      return approveCommitmentAmendment(situation, command);
    case 'RejectCommitmentAmendment':
    case 'WithdrawCommitmentAmendment':
      return endCommitmentAmendment(situation, command);
  }
}
