import type { Ask } from './client.ts';
import { dayOfWork } from './day.ts';
import type { DayStep } from './day-step.ts';
import { narrate } from './narrate.ts';
import { perform } from './perform.ts';
import { inputOfStep } from './step-input.ts';

/** Plays a day through the public API, one act after the other, and tells each with its answer. */
export async function playDay(ask: Ask, steps: readonly DayStep[], tell: (text: string) => void): Promise<void> {
  for (const step of steps) {
    const { key, by, act } = step;
    const input = await inputOfStep(ask, step);
    const answer = await perform(ask, { key, by, mutation: act.mutation, effectiveDate: dayOfWork, input });
    tell(narrate(step, answer));
  }
}
