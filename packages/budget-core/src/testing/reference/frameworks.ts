import type { ActContext, ApproveFramework, CloseFramework, RecordFramework } from '../../book/command.ts';
import type { Ledger } from './ledger.ts';
import type { Charge, Framework } from './nouns.ts';
import { found, refuseIf } from './refuse.ts';

/** What the orders of a framework hold: every entry of every charge is looked at again (D-32). */
export function ordered(ledger: Ledger, framework: string): bigint {
  return [...ledger.commitments.values()]
    .filter((order) => order.framework === framework)
    .flatMap(({ charges }) => charges)
    .reduce((sum, { id }) => sum + ledger.ofCharge(id, 'RESERVED', 'COMMITTED'), 0n);
}

/** The framework that content names, which its payee and its day must suit. */
export function checkOrder(
  ledger: Ledger,
  framework: string | null,
  payee: string,
  { effectiveDate }: ActContext,
): void {
  if (framework === null) return;
  const agreed = found(ledger.frameworks.get(framework));
  refuseIf(agreed.payee !== payee, 'FRAMEWORK_MISMATCH');
  refuseIf(!takesOrders(agreed, effectiveDate), 'FRAMEWORK_NOT_IN_FORCE');
}

/** What is asked for on top must fit. */
export function checkOrdered(
  ledger: Ledger,
  framework: string | null,
  asked: readonly Charge[],
  { effectiveDate }: ActContext,
): void {
  if (framework === null || asked.length === 0) return;
  const agreed = found(ledger.frameworks.get(framework));
  refuseIf(!takesOrders(agreed, effectiveDate), 'FRAMEWORK_NOT_IN_FORCE');
  const after = asked.reduce((sum, { units }) => sum + units, ordered(ledger, framework));
  refuseIf(after > agreed.maximum, 'FRAMEWORK_MAX_EXCEEDED');
}

function takesOrders({ state, from, until }: Framework, date: string): boolean {
  return state === 'APPROVED' && date >= from && date <= until;
}

export function recordFramework(ledger: Ledger, command: RecordFramework, { actor }: ActContext): void {
  const { frameworkId: id, reference, payeeId: payee, validFrom: from, validUntil: until } = command;
  const maximum = ledger.units(command.maximum);
  refuseIf(maximum === 0n, 'NOT_POSITIVE');
  refuseIf(until < from, 'INVALID_PERIOD');
  refuseIf(!ledger.payees.has(payee), 'NOT_FOUND');
  const taken = [...ledger.frameworks.values()].some((one) => one.id === id || one.reference === reference);
  refuseIf(taken, 'ALREADY_TAKEN');
  const { personId: recordedBy } = actor;
  ledger.frameworks.set(id, { id, reference, payee, maximum, from, until, recordedBy, state: 'RECORDED', version: 1 });
}

export function decideFramework(
  ledger: Ledger,
  command: ApproveFramework | CloseFramework,
  { actor }: ActContext,
): void {
  const framework = found(ledger.frameworks.get(command.frameworkId));
  const { state, maximum, recordedBy } = framework;
  const approves = command.kind === 'ApproveFramework';
  refuseIf(framework.version !== command.expectedVersion, 'VERSION_CONFLICT');
  refuseIf(approves ? state !== 'RECORDED' : state === 'CLOSED', 'WRONG_STATE');
  refuseIf(approves && recordedBy === actor.personId, 'SELF_APPROVAL');
  const beyond = actor.approvalLimit === null || maximum > ledger.units(actor.approvalLimit);
  refuseIf((approves || state === 'APPROVED') && beyond, 'LIMIT_EXCEEDED');
  framework.state = approves ? 'APPROVED' : 'CLOSED';
  framework.version += 1;
}
