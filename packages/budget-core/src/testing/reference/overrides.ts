import type { ActContext, GrantOverride } from '../../book/command.ts';
import type { OverriddenAct } from '../../override/override.ts';
import type { Ledger } from './ledger.ts';
import type { Control } from './nouns.ts';
import { checkOverridable } from './profiles.ts';
import { found, refuseIf } from './refuse.ts';

interface Passed {
  readonly control: Control;
  readonly over: bigint;
}

/** Uses one override for each control that is passed, or none where one of them has none that covers it (D-71). */
export function useOverrides(
  ledger: Ledger,
  { kind, subjectId, expectedVersion }: OverriddenAct,
  passed: readonly Passed[],
  { actId }: ActContext,
  beforeUse: () => void,
): boolean {
  const granted = [...ledger.overrides.values()].filter(
    ({ act, usedBy }) =>
      usedBy === null && act.kind === kind && act.subjectId === subjectId && act.expectedVersion === expectedVersion,
  );
  const uses = passed.map(({ control, over }) => ({
    over,
    override: granted.find((one) => one.control === control.id && one.amount >= over),
  }));
  if (uses.some(({ override }) => !override)) return false;
  beforeUse();
  for (const { over, override } of uses) Object.assign(found(override), { usedBy: actId, excess: over });
  return true;
}

export function grantOverride(ledger: Ledger, command: GrantOverride, { actId, actor }: ActContext): void {
  const { controlId, act } = command;
  const amount = ledger.units(command.amount);
  refuseIf(amount === 0n, 'NOT_POSITIVE');
  const control = found(ledger.controls.get(controlId));
  const file = fileOf(ledger, act);
  refuseIf(!control.inForce, 'WRONG_STATE');
  const { cap, line, authority } = control;
  refuseIf(cap === null, 'OVERRIDE_NOT_ALLOWED');
  checkOverridable(ledger, line);
  refuseIf(file.version !== act.expectedVersion, 'VERSION_CONFLICT');
  refuseIf(!file.awaits, 'WRONG_STATE');
  refuseIf(file.hands.includes(actor.personId), 'SELF_APPROVAL');
  const before = [...ledger.overrides.values()]
    .filter((one) => one.line === line && one.authority === authority)
    .reduce((sum, one) => sum + one.amount, 0n);
  refuseIf(cap !== null && before + amount > cap, 'OVERRIDE_CAP_EXCEEDED');
  ledger.overrides.set(actId, {
    id: actId,
    control: controlId,
    line,
    authority,
    act,
    amount,
    usedBy: null,
    excess: null,
  });
}

interface File {
  readonly version: number;
  /** Whether its state takes the act. */
  readonly awaits: boolean;
  /** Who prepared it. */
  readonly hands: readonly (string | null)[];
}

function fileOf(ledger: Ledger, { kind, subjectId }: OverriddenAct): File {
  if (kind === 'ApproveExpense') {
    const { version, state, recordedBy, certifiedBy } = found(ledger.expenses.get(subjectId));
    return { version, awaits: state === 'CERTIFIED', hands: [recordedBy, certifiedBy] };
  }
  const { version, state, createdBy, editedBy, submittedBy } = found(ledger.commitments.get(subjectId));
  const awaits = kind === 'ApproveCommitment' ? state === 'SUBMITTED' : state === 'DRAFT' || state === 'RETURNED';
  return { version, awaits, hands: [createdBy, editedBy, submittedBy] };
}
