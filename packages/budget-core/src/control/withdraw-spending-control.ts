import type { WithdrawSpendingControl } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { controlsInForce } from '../book/state.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import { findLine } from '../line/find-line.ts';
import { defaultAgain } from './default-again.ts';
import { withdrawn } from './withdrawn.ts';

/**
 * Ends an explicit control; where the node holds authority and no other stands on it at all times, the default one
 * does again (D-61).
 *
 * The line gets a new version too, so that whoever sets a control on what they saw before is told (D-30).
 * Refusals in order: `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE` where it is the
 * default or stands no more, `BELOW_CONSUMPTION` where the default would stand below what is consumed.
 */
export function withdrawSpendingControl(situation: Situation, command: WithdrawSpendingControl): Decided {
  const { state } = situation;
  const control = state.controls.get(command.controlId);
  if (!control) {
    return refused({ kind: 'NOT_FOUND', noun: 'SpendingControl', id: command.controlId });
  }
  const found = findLine(situation, control.lineId);
  if (!found.ok) return refused(found.refusal);
  if (control.version !== command.expectedVersion) {
    const { expectedVersion: expected } = command;
    return refused({
      kind: 'VERSION_CONFLICT',
      noun: 'SpendingControl',
      expected,
      actual: control.version,
    });
  }
  if (!control.inForce || control.origin === 'DEFAULT') {
    const standing = control.inForce ? control.origin : 'WITHDRAWN';
    return refused({
      kind: 'WRONG_STATE',
      noun: 'SpendingControl',
      state: standing,
      allowed: ['EXPLICIT'],
    });
  }
  const line: BudgetLine = { ...found.value, version: found.value.version + 1 };
  const standing = controlsInForce(state, line.id).filter((one) => one.id !== control.id);
  const again = defaultAgain(state, line, control.authority, standing, command);
  return again.ok ? decided([withdrawn(control, line), ...again.value]) : refused(again.refusal);
}
