import { refused, type Situation } from '../book/decision.ts';
import type { FrameworkId } from '../ids.ts';
import { checkExpected } from '../input/expected.ts';
import { accept, type Outcome } from '../outcome.ts';
import type { Refused } from '../verdict/verdict.ts';
import type { Framework, FrameworkState } from './framework.ts';

interface OnFramework {
  readonly frameworkId: FrameworkId;
  readonly expectedVersion: number;
}

/**
 * The agreement that a command is about, as the caller saw it and in a state that takes the command.
 *
 * Refusals in order: `NOT_FOUND`, `VERSION_CONFLICT`, `WRONG_STATE`.
 */
export function findFramework(
  { state }: Situation,
  { frameworkId, expectedVersion }: OnFramework,
  allowed: readonly FrameworkState[],
): Outcome<Framework, Refused> {
  const framework = state.frameworks.get(frameworkId);
  if (!framework) return refused({ kind: 'NOT_FOUND', noun: 'Framework', id: frameworkId });
  const refusal = checkExpected('Framework', framework, expectedVersion, allowed);
  return refusal ? refused(refusal) : accept(framework);
}
