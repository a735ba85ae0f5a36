import { accept, type Outcome, refuse } from '../outcome.ts';
import type { InvalidPercent } from '../verdict/control-refusal.ts';

const shape = /^(?:0|[1-9]\d{0,2})(?:\.\d{1,4})?$/;

/** Reads a percentage strictly: plain digits, below 1 000, at most four decimals. */
export function readPercent(text: string, field: string): Outcome<string, InvalidPercent> {
  return shape.test(text) ? accept(text) : refuse({ kind: 'INVALID_PERCENT', field, text: text.slice(0, 60) });
}
