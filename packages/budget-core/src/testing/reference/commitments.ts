import type {
  ActContext,
  ApproveCommitment,
  CancelCommitment,
  CommitmentContent,
  DraftCommitment,
  EditCommitment,
  RecordCommitment,
  RejectCommitment,
  ReturnCommitment,
  SubmitCommitment,
} from '../../book/command.ts';
import type { CommitmentState } from '../../commitment/commitment.ts';
import type { Stage } from '../../journal/entry.ts';
import { judge } from './controls.ts';
import type { Ledger } from './ledger.ts';
import { checkTakes } from './lines.ts';
import type { Charge, Commitment } from './nouns.ts';
import { found, refuseIf } from './refuse.ts';

interface Named {
  readonly chargeId: string;
  readonly amount: string;
}

/** Each named charge with its amount, which is positive. */
export function readCharges<Some extends Named>(
  ledger: Ledger,
  charges: readonly Some[],
): readonly (readonly [Some, bigint])[] {
  refuseIf(charges.length === 0, 'NO_CHARGES');
  const read = charges.map((charge) => {
    const units = ledger.units(charge.amount);
    refuseIf(units === 0n, 'NOT_POSITIVE');
    return [charge, units] as const;
  });
  refuseIf(new Set(charges.map(({ chargeId }) => chargeId)).size < charges.length, 'CHARGE_NAMED_TWICE');
  return read;
}

function readContent(ledger: Ledger, content: CommitmentContent): readonly Charge[] {
  return readCharges(ledger, content.charges).map(([{ chargeId, lineId }, units]) => ({
    id: chargeId,
    line: lineId,
    units,
  }));
}

export function checkUntaken(ledger: Ledger, id: string, reference: string, charges: readonly string[]): void {
  const others = [...ledger.commitments.values()].filter((other) => other.id !== id);
  const taken = others.some(
    (other) => other.reference === reference || other.charges.some((charge) => charges.includes(charge.id)),
  );
  refuseIf(taken, 'ALREADY_TAKEN');
}

function seenCommitment(
  ledger: Ledger,
  { commitmentId, expectedVersion }: { readonly commitmentId: string; readonly expectedVersion: number },
  ...allowed: readonly CommitmentState[]
): Commitment {
  const commitment = found(ledger.commitments.get(commitmentId));
  refuseIf(commitment.version !== expectedVersion, 'VERSION_CONFLICT');
  refuseIf(!allowed.includes(commitment.state), 'WRONG_STATE');
  return commitment;
}

export function prepareCommitment(
  ledger: Ledger,
  command: DraftCommitment | RecordCommitment,
  { actor }: ActContext,
): void {
  const charges = readContent(ledger, command);
  const { commitmentId: id, reference, payeeId: payee, purpose } = command;
  refuseIf(!ledger.payees.has(payee), 'NOT_FOUND');
  refuseIf(ledger.commitments.has(id), 'ALREADY_TAKEN');
  checkUntaken(
    ledger,
    id,
    reference,
    charges.map((charge) => charge.id),
  );
  for (const { line } of charges) checkTakes(ledger, line, true);
  const commitment: Commitment = {
    id,
    reference,
    originYear: null,
    payee,
    purpose,
    state: 'DRAFT',
    charges,
    createdBy: actor.personId,
    editedBy: actor.personId,
    submittedBy: null,
    version: 1,
  };
  // Recorded or not at all: a refusal on the way leaves no draft behind.
  if (command.kind === 'RecordCommitment') submit(ledger, commitment, actor.personId);
  ledger.commitments.set(id, commitment);
}

function submit(ledger: Ledger, commitment: Commitment, person: string): void {
  for (const { line } of commitment.charges) checkTakes(ledger, line);
  judge(ledger, 'COMMITMENT', commitment.charges);
  post(ledger, commitment, 'RESERVED', 1n);
  commitment.state = 'SUBMITTED';
  commitment.submittedBy = person;
  commitment.version += 1;
}

function post(ledger: Ledger, { charges }: Commitment, stage: Stage, sign: bigint): void {
  for (const { id, line, units } of charges) {
    ledger.post({ line, authority: 'COMMITMENT', stage, units: sign * units, charge: id });
  }
}

export function editCommitment(ledger: Ledger, command: EditCommitment, { actor }: ActContext): void {
  const charges = readContent(ledger, command);
  const { commitmentId, reference, payeeId, purpose } = command;
  found(ledger.commitments.get(commitmentId));
  refuseIf(!ledger.payees.has(payeeId), 'NOT_FOUND');
  checkUntaken(
    ledger,
    commitmentId,
    reference,
    charges.map((charge) => charge.id),
  );
  const commitment = seenCommitment(ledger, command, 'DRAFT', 'RETURNED');
  for (const { line } of charges) checkTakes(ledger, line, true);
  Object.assign(commitment, { reference, payee: payeeId, purpose, charges, editedBy: actor.personId });
  commitment.version += 1;
}

export function submitCommitment(ledger: Ledger, command: SubmitCommitment, { actor }: ActContext): void {
  submit(ledger, seenCommitment(ledger, command, 'DRAFT', 'RETURNED'), actor.personId);
}

function checkLimit(ledger: Ledger, { charges }: Commitment, { actor }: ActContext): void {
  const amount = charges.reduce((sum, { units }) => sum + units, 0n);
  refuseIf(actor.approvalLimit === null || amount > ledger.units(actor.approvalLimit), 'LIMIT_EXCEEDED');
}

export function approveCommitment(ledger: Ledger, command: ApproveCommitment, context: ActContext): void {
  const commitment = seenCommitment(ledger, command, 'SUBMITTED');
  const { createdBy, editedBy, submittedBy } = commitment;
  refuseIf([createdBy, editedBy, submittedBy].includes(context.actor.personId), 'SELF_APPROVAL');
  checkLimit(ledger, commitment, context);
  post(ledger, commitment, 'RESERVED', -1n);
  post(ledger, commitment, 'COMMITTED', 1n);
  commitment.state = 'APPROVED';
  commitment.version += 1;
}

export function handBackCommitment(ledger: Ledger, command: ReturnCommitment | RejectCommitment): void {
  const commitment = seenCommitment(ledger, command, 'SUBMITTED');
  post(ledger, commitment, 'RESERVED', -1n);
  commitment.state = command.kind === 'ReturnCommitment' ? 'RETURNED' : 'REJECTED';
  commitment.version += 1;
}

export function cancelCommitment(ledger: Ledger, command: CancelCommitment, context: ActContext): void {
  const commitment = seenCommitment(ledger, command, 'DRAFT', 'RETURNED', 'SUBMITTED', 'APPROVED');
  if (commitment.state === 'APPROVED') checkLimit(ledger, commitment, context);
  const spent = (stage: Stage) => commitment.charges.reduce((sum, { id }) => sum + ledger.ofCharge(id, stage), 0n);
  refuseIf(spent('CERTIFIED') !== 0n || spent('EXPENSED') !== 0n, 'HAS_EXPENSES');
  if (commitment.originYear !== null) post(ledger, commitment, 'CARRIED_IN', -1n);
  else if (commitment.state === 'SUBMITTED') post(ledger, commitment, 'RESERVED', -1n);
  else if (commitment.state === 'APPROVED') post(ledger, commitment, 'COMMITTED', -1n);
  commitment.state = 'CANCELLED';
  commitment.version += 1;
}
