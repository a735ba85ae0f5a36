import type * as commands from '../book/command.ts';
import { asId } from '../ids.ts';
import type { Amounts } from './commands.ts';

interface Changes {
  readonly more?: Amounts;
  readonly less?: Amounts;
}

function chargeAmounts(amounts: Amounts): readonly commands.ChargeAmount[] {
  return amounts.map(([charge, amount]) => ({ chargeId: asId<'CommitmentCharge'>(charge), amount }));
}

export function amend(
  id: string,
  commitment: string,
  { more = [], less = [] }: Changes,
  version = 3,
): commands.RecordCommitmentAmendment {
  return {
    kind: 'RecordCommitmentAmendment',
    amendmentId: asId<'CommitmentAmendment'>(id),
    commitmentId: asId<'Commitment'>(commitment),
    expectedVersion: version,
    purpose: 'Avenant n° 1',
    increases: chargeAmounts(more),
    decreases: chargeAmounts(less),
  };
}

/** Of the commitment C1. */
export function approveAmendment(id: string, version = 1): commands.ApproveCommitmentAmendment {
  return {
    kind: 'ApproveCommitmentAmendment',
    commitmentId: asId<'Commitment'>('C1'),
    amendmentId: asId<'CommitmentAmendment'>(id),
    expectedVersion: version,
  };
}

export function rejectAmendment(id: string, version = 1): commands.RejectCommitmentAmendment {
  return { ...approveAmendment(id, version), kind: 'RejectCommitmentAmendment', reason: 'Trop tard' };
}

export function withdrawAmendment(id: string, version = 1): commands.WithdrawCommitmentAmendment {
  return { ...approveAmendment(id, version), kind: 'WithdrawCommitmentAmendment', reason: 'Sans objet' };
}
