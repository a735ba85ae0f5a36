import type { WithdrawSpendingCap } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { findLine } from '../line/find-line.ts';
import type { Refusal } from '../verdict/refusal.ts';
import { withdrawnCap } from './set-spending-cap.ts';
import type { SpendingCap } from './spending-cap.ts';

/**
 * Ends a cap.
 *
 * The line gets a new version too, so that whoever sets a cap on what they saw before is told (D-30).
 * Refusals in order: `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE` where it stands no more.
 */
export function withdrawSpendingCap(situation: Situation, command: WithdrawSpendingCap): Decided {
  const { capId, expectedVersion } = command;
  const cap = situation.state.caps.get(capId);
  if (!cap) return refused({ kind: 'NOT_FOUND', noun: 'SpendingCap', id: capId });
  const found = findLine(situation, cap.lineId);
  if (!found.ok) return refused(found.refusal);
  const refusal = checkStanding(cap, expectedVersion);
  if (refusal) return refused(refusal);
  return decided([withdrawnCap(cap, { ...found.value, version: found.value.version + 1 })]);
}

function checkStanding({ version, inForce }: SpendingCap, expected: number): Refusal | null {
  if (version !== expected) return { kind: 'VERSION_CONFLICT', noun: 'SpendingCap', expected, actual: version };
  return inForce ? null : { kind: 'WRONG_STATE', noun: 'SpendingCap', state: 'WITHDRAWN', allowed: ['IN_FORCE'] };
}
