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
import type { OverriddenAct } from '../../override/override.ts';
import { checkCaps } from './caps.ts';
import { checkGoverned, judge } from './controls.ts';
import { checkOrder, checkOrdered } from './frameworks.ts';
import type { Ledger } from './ledger.ts';
import { checkTakes } from './lines.ts';
import type { Charge, Commitment, Entry } from './nouns.ts';
import { found, refuseIf } from './refuse.ts';
import { readSchedule } from './schedules.ts';

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

function readContent(
  ledger: Ledger,
  content: CommitmentContent,
): Pick<Commitment, 'charges' | 'schedule' | 'expiresOn'> {
  const charges = readCharges(ledger, content.charges).map(([{ chargeId, lineId }, units]) => ({
    id: chargeId,
    line: lineId,
    units,
  }));
  return { charges, schedule: readSchedule(ledger, content, charges), expiresOn: content.expiresOn ?? null };
}

export function checkUntaken(ledger: Ledger, id: string, reference: string, charges: readonly string[]): void {
  const others = [...ledger.commitments.values()].filter((other) => other.id !== id);
  const taken = others.some(
    (other) => other.reference === reference || other.charges.some((charge) => charges.includes(charge.id)),
  );
  refuseIf(taken, 'ALREADY_TAKEN');
}

export function seenCommitment(
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
  context: ActContext,
): void {
  const { personId } = context.actor;
  const content = readContent(ledger, command);
  const { charges } = content;
  const { commitmentId: id, reference, payeeId: payee, purpose } = command;
  const framework = command.frameworkId ?? null;
  refuseIf(!ledger.payees.has(payee), 'NOT_FOUND');
  if (framework !== null) found(ledger.frameworks.get(framework));
  refuseIf(ledger.commitments.has(id), 'ALREADY_TAKEN');
  checkUntaken(
    ledger,
    id,
    reference,
    charges.map((charge) => charge.id),
  );
  checkOrder(ledger, framework, payee, context);
  for (const { line } of charges) checkTakes(ledger, line, true);
  const commitment: Commitment = {
    id,
    reference,
    originYear: null,
    payee,
    framework,
    purpose,
    state: 'DRAFT',
    ...content,
    createdBy: personId,
    editedBy: personId,
    submittedBy: null,
    submittedOn: null,
    version: 1,
  };
  // Recorded or not at all: a refusal on the way leaves no draft behind.
  if (command.kind === 'RecordCommitment') submit(ledger, commitment, context, null);
  ledger.commitments.set(id, commitment);
}

function submit(ledger: Ledger, commitment: Commitment, context: ActContext, act: OverriddenAct | null): void {
  const { expiresOn } = commitment;
  refuseIf(expiresOn !== null && expiresOn < context.effectiveDate, 'ALREADY_EXPIRED');
  const lines = commitment.charges.map(({ line }) => line);
  for (const line of lines) checkTakes(ledger, line);
  checkOrdered(ledger, commitment.framework, commitment.charges, context);
  checkGoverned(ledger, 'COMMITMENT', lines);
  const reserved = entriesOf(commitment.charges, 'RESERVED', 1n);
  const asking = { commitment, date: context.effectiveDate, more: commitment.charges, less: [] };
  judge(ledger, reserved, { context, act, alsoCheck: () => checkCaps(ledger, asking, context) });
  ledger.post(...reserved);
  commitment.state = 'SUBMITTED';
  commitment.submittedBy = context.actor.personId;
  commitment.submittedOn = context.effectiveDate;
  commitment.version += 1;
}

export function entriesOf(charges: readonly Charge[], stage: Stage, sign: bigint): readonly Entry[] {
  return charges.map(({ id, line, units }) => ({
    line,
    authority: 'COMMITMENT',
    stage,
    units: sign * units,
    charge: id,
  }));
}

/** Where a commitment that stands holds its amount: an earlier year's is carried in (D-28). */
export function standsAt({ originYear }: Commitment): Stage {
  return originYear === null ? 'COMMITTED' : 'CARRIED_IN';
}

export function editCommitment(ledger: Ledger, command: EditCommitment, context: ActContext): void {
  const content = readContent(ledger, command);
  const { charges } = content;
  const { commitmentId, reference, payeeId, purpose } = command;
  const framework = command.frameworkId ?? null;
  found(ledger.commitments.get(commitmentId));
  refuseIf(!ledger.payees.has(payeeId), 'NOT_FOUND');
  if (framework !== null) found(ledger.frameworks.get(framework));
  checkUntaken(
    ledger,
    commitmentId,
    reference,
    charges.map((charge) => charge.id),
  );
  const commitment = seenCommitment(ledger, command, 'DRAFT', 'RETURNED');
  checkOrder(ledger, framework, payeeId, context);
  for (const { line } of charges) checkTakes(ledger, line, true);
  const editedBy = context.actor.personId;
  Object.assign(commitment, { reference, payee: payeeId, framework, purpose, ...content, editedBy });
  commitment.version += 1;
}

export function submitCommitment(ledger: Ledger, command: SubmitCommitment, context: ActContext): void {
  const { kind, commitmentId: subjectId, expectedVersion } = command;
  const commitment = seenCommitment(ledger, command, 'DRAFT', 'RETURNED');
  submit(ledger, commitment, context, { kind, subjectId, expectedVersion });
}

export function checkLimit(ledger: Ledger, charges: readonly Pick<Charge, 'units'>[], { actor }: ActContext): void {
  const amount = charges.reduce((sum, { units }) => sum + units, 0n);
  refuseIf(actor.approvalLimit === null || amount > ledger.units(actor.approvalLimit), 'LIMIT_EXCEEDED');
}

/** Whoever commits had no hand in the file, and may commit that much (D-101, D-102). */
export function checkApprover(ledger: Ledger, commitment: Commitment, context: ActContext): void {
  const { createdBy, editedBy, submittedBy, charges } = commitment;
  refuseIf([createdBy, editedBy, submittedBy].includes(context.actor.personId), 'SELF_APPROVAL');
  checkLimit(ledger, charges, context);
}

export function approveCommitment(ledger: Ledger, command: ApproveCommitment, context: ActContext): void {
  const commitment = seenCommitment(ledger, command, 'SUBMITTED');
  checkApprover(ledger, commitment, context);
  const { charges } = commitment;
  const moved = [...entriesOf(charges, 'RESERVED', -1n), ...entriesOf(charges, 'COMMITTED', 1n)];
  const { kind, commitmentId: subjectId, expectedVersion } = command;
  judge(ledger, moved, { context, act: { kind, subjectId, expectedVersion } });
  ledger.post(...moved);
  commitment.state = 'APPROVED';
  commitment.version += 1;
}

export function handBackCommitment(ledger: Ledger, command: ReturnCommitment | RejectCommitment): void {
  const commitment = seenCommitment(ledger, command, 'SUBMITTED');
  ledger.post(...entriesOf(commitment.charges, 'RESERVED', -1n));
  commitment.state = command.kind === 'ReturnCommitment' ? 'RETURNED' : 'REJECTED';
  commitment.version += 1;
}

export function cancelCommitment(ledger: Ledger, command: CancelCommitment, context: ActContext): void {
  const commitment = seenCommitment(ledger, command, 'DRAFT', 'RETURNED', 'SUBMITTED', 'APPROVED');
  const { charges, state } = commitment;
  if (state === 'APPROVED') checkLimit(ledger, charges, context);
  const spent = (stage: Stage) => charges.reduce((sum, { id }) => sum + ledger.ofCharge(id, stage), 0n);
  refuseIf(spent('CERTIFIED') !== 0n || spent('EXPENSED') !== 0n, 'HAS_EXPENSES');
  if (state === 'SUBMITTED') ledger.post(...entriesOf(charges, 'RESERVED', -1n));
  else if (state === 'APPROVED') ledger.post(...entriesOf(charges, standsAt(commitment), -1n));
  commitment.state = 'CANCELLED';
  commitment.version += 1;
}
