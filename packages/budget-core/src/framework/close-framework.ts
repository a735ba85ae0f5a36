import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { checkLimit } from '../commitment/approval-limit.ts';
import { readText } from '../input/text.ts';
import { findFramework } from './find-framework.ts';
import type { Framework } from './framework.ts';
import type { CloseFramework } from './framework-command.ts';

/**
 * Ends an agreement for good: it takes no more orders, and those that were made go on. Of an approved one it takes the
 * power that the approval took (D-102).
 *
 * Refusals in order: `INVALID_TEXT`, `NOT_FOUND`, `VERSION_CONFLICT`, `WRONG_STATE`, `LIMIT_EXCEEDED`.
 */
export function closeFramework(situation: Situation, command: CloseFramework): Decided {
  const { actor } = situation.context;
  const { reason } = command;
  const invalid = readText(reason, 'reason', 'PROSE');
  if (invalid) return refused(invalid);
  const found = findFramework(situation, command, ['RECORDED', 'APPROVED']);
  if (!found.ok) return found;
  const { state, maximum, version } = found.value;
  const refusal = state === 'APPROVED' ? checkLimit(maximum, actor, maximum.currency) : null;
  if (refusal) return refused(refusal);
  const framework: Framework = { ...found.value, state: 'CLOSED', reason, version: version + 1 };
  return decided([{ kind: 'FrameworkClosed', framework, entries: [] }]);
}
