import type { Ask } from './client.ts';
import { perform } from './perform.ts';
import { actsOfTheSample, firstDayOfTheSample } from './sample-budget.ts';

/**
 * Loads the sample through the same acts as everything else, where it is not there yet.
 *
 * The keys of its acts are fixed: a load that was cut off is taken up again, and a whole one changes nothing.
 *
 * @returns how many acts were done now
 */
export async function loadSample(ask: Ask, progress: (answered: number, of: number) => void): Promise<number> {
  const acts = actsOfTheSample();
  let done = 0;
  for (const [index, act] of acts.entries()) {
    const { refusal, replayed } = await perform(ask, { ...act, effectiveDate: firstDayOfTheSample });
    if (refusal) throw new Error(`The sample was refused at ${act.key}: ${refusal.message}`);
    if (!replayed) done += 1;
    progress(index + 1, acts.length);
  }
  return done;
}
