import type { ActContext, CommitmentCommand, StandingCommitmentCommand } from '../../book/command.ts';
import { approveAmendment, endAmendment, recordAmendment } from './amendments.ts';
import {
  approveCommitment,
  cancelCommitment,
  editCommitment,
  handBackCommitment,
  prepareCommitment,
  submitCommitment,
} from './commitments.ts';
import type { Ledger } from './ledger.ts';
import { closeCommitment, releaseCommitment, reopenCommitment } from './standing-commitments.ts';

/** Acts on commitments, from the draft to the amendment. */
export function actOnCommitment(
  ledger: Ledger,
  command: CommitmentCommand | StandingCommitmentCommand,
  context: ActContext,
): void {
  switch (command.kind) {
    case 'DraftCommitment':
    case 'RecordCommitment':
      prepareCommitment(ledger, command, context);
      return;
    case 'EditCommitment':
      editCommitment(ledger, command, context);
      return;
    case 'SubmitCommitment':
      submitCommitment(ledger, command, context);
      return;
    case 'ApproveCommitment':
      approveCommitment(ledger, command, context);
      return;
    case 'ReturnCommitment':
    case 'RejectCommitment':
      handBackCommitment(ledger, command);
      return;
    case 'CancelCommitment':
      cancelCommitment(ledger, command, context);
      return;
    case 'CloseCommitment':
      closeCommitment(ledger, command, context);
      return;
    case 'ReopenCommitment':
      reopenCommitment(ledger, command, context);
      return;
    case 'ReleaseCommitment':
      releaseCommitment(ledger, command, context);
      return;
    case 'RecordCommitmentAmendment':
      recordAmendment(ledger, command, context);
      return;
    case 'ApproveCommitmentAmendment':
      approveAmendment(ledger, command, context);
      return;
    case 'RejectCommitmentAmendment':
    case 'WithdrawCommitmentAmendment':
      endAmendment(ledger, command);
  }
}
