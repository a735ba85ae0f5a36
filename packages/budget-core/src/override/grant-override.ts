import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { known } from '../book/state.ts';
import type { SpendingControl } from '../control/spending-control.ts';
import { checkYear } from '../fiscal-year/check-year.ts';
import { asId } from '../ids.ts';
import { readPositive } from '../input/amount.ts';
import { checkExpected } from '../input/expected.ts';
import { readText } from '../input/text.ts';
import type { Amount } from '../money/amount.ts';
import { checkNotOwn } from '../person/separation.ts';
import { checkOverridable } from '../profile/overridable.ts';
import type { Refusal } from '../verdict/refusal.ts';
import { leftToOverride } from './left-to-override.ts';
import type { OverriddenAct, Override } from './override.ts';

/** Grants leave to pass one control once, with one act as its file stands now. */
export interface GrantOverride {
  readonly kind: 'GrantOverride';
  readonly controlId: SpendingControl['id'];
  readonly act: OverriddenAct;
  /** The most that the act may go beyond the ceiling. */
  readonly amount: string;
  readonly reason: string;
}

/**
 * Lets one act pass a control that would refuse it for funds, up to an amount, once (D-71).
 *
 * It is bound to the version of the file, so editing that voids it, and it raises no ceiling. What was granted at a node
 * in a year counts against the cap of the control, used or not.
 * Refusals in order: `INVALID_AMOUNT`, `INVALID_SCALE`, `NOT_POSITIVE`, `INVALID_TEXT`, `NOT_FOUND` (control, file),
 * `OUTSIDE_FISCAL_YEAR`, `WRONG_STATE` of a control that stands no more, `OVERRIDE_NOT_ALLOWED`, `OVERRIDE_FORBIDDEN`
 * by the profile of the year, `VERSION_CONFLICT`, `WRONG_STATE` of the file, `SELF_APPROVAL` of who prepared it,
 * `OVERRIDE_CAP_EXCEEDED`.
 */
export function grantOverride(situation: Situation, command: GrantOverride): Decided {
  const { state, context, fiscalYear } = situation;
  const { controlId, act, reason } = command;
  const amount = readPositive(command.amount, fiscalYear.currency, 'amount');
  if (!amount.ok) return refused(amount.refusal);
  const invalid = readText(reason, 'reason', 'PROSE');
  if (invalid) return refused(invalid);
  const control = state.controls.get(controlId);
  if (!control) return refused({ kind: 'NOT_FOUND', noun: 'SpendingControl', id: controlId });
  const refusal =
    checkThere(situation, act) ??
    checkYear(situation, control.fiscalYear) ??
    checkControl(situation, control) ??
    checkFile(situation, act) ??
    checkCap(situation, control, amount.value);
  if (refusal) return refused(refusal);
  const override: Override = {
    id: asId<'Override'>(context.actId),
    fiscalYear: control.fiscalYear,
    lineId: control.lineId,
    authority: control.authority,
    controlId,
    act,
    amount: amount.value,
    reason,
    grantedBy: context.actor.personId,
    usedBy: null,
    excess: null,
    version: 1,
  };
  return decided([{ kind: 'OverrideGranted', override, entries: [] }]);
}

function checkThere({ state }: Situation, act: OverriddenAct): Refusal | null {
  if (act.kind === 'ApproveExpense') {
    return state.expenses.has(act.subjectId) ? null : { kind: 'NOT_FOUND', noun: 'Expense', id: act.subjectId };
  }
  return state.commitments.has(act.subjectId) ? null : { kind: 'NOT_FOUND', noun: 'Commitment', id: act.subjectId };
}

function checkControl(
  { state, fiscalYear }: Situation,
  { inForce, lineId, overrideCap }: SpendingControl,
): Refusal | null {
  if (!inForce) {
    return { kind: 'WRONG_STATE', noun: 'SpendingControl', state: 'WITHDRAWN', allowed: ['EXPLICIT'] };
  }
  const line = known(state.lines, lineId);
  if (overrideCap === null) return { kind: 'OVERRIDE_NOT_ALLOWED', code: line.code };
  return checkOverridable(fiscalYear, line);
}

/** The file as it was seen, in a state that takes the act, and not the caller's own (D-101). */
function checkFile({ state, context }: Situation, act: OverriddenAct): Refusal | null {
  const { personId } = context.actor;
  const { expectedVersion } = act;
  if (act.kind === 'ApproveExpense') {
    const expense = known(state.expenses, act.subjectId);
    return (
      checkExpected('Expense', expense, expectedVersion, ['CERTIFIED']) ??
      checkNotOwn(personId, [
        ['RECORDED', expense.recordedBy],
        ['CERTIFIED', expense.certifiedBy],
      ])
    );
  }
  const commitment = known(state.commitments, act.subjectId);
  const allowed = act.kind === 'SubmitCommitment' ? (['DRAFT', 'RETURNED'] as const) : (['SUBMITTED'] as const);
  return (
    checkExpected('Commitment', commitment, expectedVersion, allowed) ??
    checkNotOwn(personId, [
      ['CREATED', commitment.createdBy],
      ['SUBMITTED', commitment.submittedBy],
      ['EDITED', commitment.lastEditedBy],
    ])
  );
}

function checkCap({ state }: Situation, control: SpendingControl, requested: Amount): Refusal | null {
  const left = leftToOverride(state, control);
  if (left === null || !requested.isGreaterThan(left)) return null;
  const { code } = known(state.lines, control.lineId);
  return { kind: 'OVERRIDE_CAP_EXCEEDED', code, left, requested };
}
