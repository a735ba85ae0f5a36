import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { checkLimit } from '../commitment/approval-limit.ts';
import { checkNotOwn } from '../person/separation.ts';
import { findFramework } from './find-framework.ts';
import type { Framework } from './framework.ts';
import type { ApproveFramework } from './framework-command.ts';

/**
 * Opens an agreement to orders: the limit of the person applies to its maximum (D-102), and nobody approves what he
 * recorded (D-101). It reserves nothing; each order is approved by itself.
 *
 * Refusals in order: `NOT_FOUND`, `VERSION_CONFLICT`, `WRONG_STATE`, `SELF_APPROVAL`, `LIMIT_EXCEEDED`.
 */
export function approveFramework(situation: Situation, command: ApproveFramework): Decided {
  const { actor } = situation.context;
  const found = findFramework(situation, command, ['RECORDED']);
  if (!found.ok) return found;
  const { maximum, recordedBy, version } = found.value;
  const refusal =
    checkNotOwn(actor.personId, [['RECORDED', recordedBy]]) ?? checkLimit(maximum, actor, maximum.currency);
  if (refusal) return refused(refusal);
  const framework: Framework = {
    ...found.value,
    state: 'APPROVED',
    approvedBy: actor.personId,
    version: version + 1,
  };
  return decided([{ kind: 'FrameworkApproved', framework, entries: [] }]);
}
