import { Amount, type Verdict } from 'budget-core';
import type { Recorded, RecordedVerdict } from './recorded.ts';

/** A value as its JSON would say it: amounts become their text. */
export function record<Value>(value: Value): Recorded<Value> {
  return plain(value) as Recorded<Value>;
}

/** A verdict as it is kept and answered: without its facts, which the journal keeps. */
export function recordVerdict(verdict: Verdict): RecordedVerdict {
  const { outcome, controls, caps } = verdict;
  if (outcome === 'ACCEPTED') return { outcome, controls: record(controls), caps: record(caps) };
  const { refusal, cures } = verdict;
  return { outcome, refusal: record(refusal), controls: record(controls), caps: record(caps), cures: record(cures) };
}

function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Amount) return value.toString();
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
}
