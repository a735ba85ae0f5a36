import type { ActContext, CloseCommitment, ReleaseCommitment, ReopenCommitment } from '../../book/command.ts';
import { checkCaps } from './caps.ts';
import { checkApprover, checkLimit, entriesOf, readCharges, seenCommitment, standsAt } from './commitments.ts';
import { checkGoverned, judge } from './controls.ts';
import { checkOrdered } from './frameworks.ts';
import type { Ledger } from './ledger.ts';
import { checkTakes } from './lines.ts';
import type { Charge, Commitment } from './nouns.ts';
import { found, refuseIf } from './refuse.ts';
import { makeFirm } from './schedules.ts';

/** What is committed to a charge now, whoever committed it. */
export function committed(ledger: Ledger, charge: string): bigint {
  return ledger.ofCharge(charge, 'COMMITTED', 'CARRIED_IN');
}

/** Gives back what is not expensed (D-26). */
export function closeCommitment(ledger: Ledger, command: CloseCommitment, context: ActContext): void {
  const commitment = seenCommitment(ledger, command, 'APPROVED');
  checkLimit(ledger, commitment.charges, context);
  checkDecided(ledger, commitment);
  close(ledger, commitment);
}

/** Nothing is certified that is not expensed. */
export function checkDecided(ledger: Ledger, { charges }: Commitment): void {
  const undecided = charges.some(({ id }) => ledger.ofCharge(id, 'CERTIFIED') > ledger.ofCharge(id, 'EXPENSED'));
  refuseIf(undecided, 'CLAIM_UNDECIDED');
}

export function close(ledger: Ledger, commitment: Commitment): void {
  const { charges } = commitment;
  const left = charges.map((charge) => ({
    ...charge,
    units: committed(ledger, charge.id) - ledger.ofCharge(charge.id, 'EXPENSED'),
  }));
  ledger.post(...entriesOf(left, standsAt(commitment), -1n));
  commitment.state = 'CLOSED';
  commitment.version += 1;
}

/** Asks again for what is missing of the firm amount; of an earlier year's it takes no authority (D-26, D-28). */
export function reopenCommitment(ledger: Ledger, command: ReopenCommitment, context: ActContext): void {
  const commitment = seenCommitment(ledger, command, 'CLOSED');
  checkApprover(ledger, commitment, context);
  const asked = commitment.charges
    .map((charge) => ({ ...charge, units: charge.units - committed(ledger, charge.id) }))
    .filter(({ units }) => units > 0n);
  const lines = asked.map(({ line }) => line);
  for (const line of lines) checkTakes(ledger, line);
  checkOrdered(ledger, commitment.framework, asked, context);
  const entries = entriesOf(asked, standsAt(commitment), 1n);
  if (commitment.originYear === null) checkGoverned(ledger, 'COMMITMENT', lines);
  judge(ledger, entries, { context });
  checkCaps(ledger, { commitment, date: commitment.submittedOn, more: asked, less: [] }, context);
  ledger.post(...entries);
  commitment.state = 'APPROVED';
  commitment.version += 1;
}

/** The charges of a commitment that a command names, with its amounts. */
export function namedCharges(commitment: Commitment, named: readonly Pick<Charge, 'id' | 'units'>[]): Charge[] {
  return named.map(({ id, units }) => ({ ...found(commitment.charges.find((charge) => charge.id === id)), units }));
}

/** Neither what is certified nor what is expensed is given back (D-25). */
export function checkGivenBack(ledger: Ledger, given: readonly Charge[]): void {
  for (const { id, units } of given) {
    const rest = committed(ledger, id) - units;
    refuseIf(rest < ledger.ofCharge(id, 'CERTIFIED') || rest < ledger.ofCharge(id, 'EXPENSED'), 'BELOW_EXPENSED');
  }
}

/** The charges with a firm amount that is more or less by what some of them change. */
export function changed(charges: readonly Charge[], changes: readonly Charge[], sign: bigint): readonly Charge[] {
  return charges.map((charge) => {
    const change = changes.find(({ id }) => id === charge.id)?.units ?? 0n;
    return { ...charge, units: charge.units + sign * change };
  });
}

/** Gives a part back for good: the firm amount is less. */
export function releaseCommitment(ledger: Ledger, command: ReleaseCommitment, context: ActContext): void {
  const read = readCharges(ledger, command.charges).map(([{ chargeId: id }, units]) => ({ id, units }));
  const given = namedCharges(found(ledger.commitments.get(command.commitmentId)), read);
  const commitment = seenCommitment(ledger, command, 'APPROVED');
  checkLimit(ledger, commitment.charges, context);
  checkGivenBack(ledger, given);
  ledger.post(...entriesOf(given, standsAt(commitment), -1n));
  makeFirm(commitment, changed(commitment.charges, given, -1n));
  commitment.version += 1;
}
