import type {
  ActContext,
  ApproveCommitmentAmendment,
  RecordCommitmentAmendment,
  RejectCommitmentAmendment,
  WithdrawCommitmentAmendment,
} from '../../book/command.ts';
import { checkCaps } from './caps.ts';
import { checkLimit, entriesOf, readCharges, seenCommitment, standsAt } from './commitments.ts';
import { checkGoverned, judge } from './controls.ts';
import { checkOrdered } from './frameworks.ts';
import type { Ledger } from './ledger.ts';
import { checkTakes } from './lines.ts';
import type { Amendment } from './nouns.ts';
import { found, refuseIf } from './refuse.ts';
import { makeFirm } from './schedules.ts';
import { changed, checkGivenBack, namedCharges } from './standing-commitments.ts';

export function recordAmendment(ledger: Ledger, command: RecordCommitmentAmendment, context: ActContext): void {
  const read = readCharges(ledger, [...command.increases, ...command.decreases]).map(([{ chargeId: id }, units]) => ({
    id,
    units,
  }));
  const { amendmentId, commitmentId } = command;
  refuseIf(ledger.amendments.has(amendmentId), 'ALREADY_TAKEN');
  const named = namedCharges(found(ledger.commitments.get(commitmentId)), read);
  const increases = named.slice(0, command.increases.length);
  const decreases = named.slice(command.increases.length);
  const { originYear, framework } = seenCommitment(ledger, command, 'APPROVED');
  const lines = increases.map(({ line }) => line);
  for (const line of lines) checkTakes(ledger, line);
  refuseIf(originYear !== null && increases.length > 0, 'MADE_IN_EARLIER_YEAR');
  checkGivenBack(ledger, decreases);
  checkOrdered(ledger, framework, increases, context);
  checkGoverned(ledger, 'COMMITMENT', lines);
  const reserved = entriesOf(increases, 'RESERVED', 1n);
  const commitment = found(ledger.commitments.get(commitmentId));
  judge(ledger, reserved, { context });
  checkCaps(ledger, { commitment, date: commitment.submittedOn, more: increases, less: decreases }, context);
  ledger.post(...reserved);
  ledger.amendments.set(amendmentId, {
    id: amendmentId,
    commitment: commitmentId,
    increases,
    decreases,
    recordedBy: context.actor.personId,
    state: 'SUBMITTED',
    version: 1,
  });
}

interface Seen {
  readonly commitmentId: string;
  readonly amendmentId: string;
  readonly expectedVersion: number;
}

function seenAmendment(ledger: Ledger, { commitmentId, amendmentId, expectedVersion }: Seen): Amendment {
  const amendment = found(ledger.amendments.get(amendmentId));
  refuseIf(amendment.commitment !== commitmentId, 'NOT_FOUND');
  refuseIf(amendment.version !== expectedVersion, 'VERSION_CONFLICT');
  refuseIf(amendment.state !== 'SUBMITTED', 'WRONG_STATE');
  return amendment;
}

export function approveAmendment(ledger: Ledger, command: ApproveCommitmentAmendment, context: ActContext): void {
  const amendment = seenAmendment(ledger, command);
  const { increases, decreases } = amendment;
  const commitment = found(ledger.commitments.get(amendment.commitment));
  refuseIf(commitment.state !== 'APPROVED', 'WRONG_STATE');
  refuseIf(amendment.recordedBy === context.actor.personId, 'SELF_APPROVAL');
  const firm = changed(changed(commitment.charges, increases, 1n), decreases, -1n);
  checkLimit(ledger, firm, context);
  checkGivenBack(ledger, decreases);
  const entries = [
    ...entriesOf(increases, 'RESERVED', -1n),
    ...entriesOf(increases, standsAt(commitment), 1n),
    ...entriesOf(decreases, standsAt(commitment), -1n),
  ];
  judge(ledger, entries, { context });
  ledger.post(...entries);
  makeFirm(commitment, firm);
  commitment.version += 1;
  amendment.state = 'APPROVED';
  amendment.version += 1;
}

/** The old amount stands, and what was reserved is free again (D-29). */
export function endAmendment(ledger: Ledger, command: RejectCommitmentAmendment | WithdrawCommitmentAmendment): void {
  const amendment = seenAmendment(ledger, command);
  ledger.post(...entriesOf(amendment.increases, 'RESERVED', -1n));
  amendment.state = command.kind === 'RejectCommitmentAmendment' ? 'REJECTED' : 'WITHDRAWN';
  amendment.version += 1;
}
