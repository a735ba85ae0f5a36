import type { z } from 'zod';

/** A mapping or a run that cannot be worked with; the message names each key and what is wrong with it. */
export class InvalidMapping extends Error {
  override readonly name = 'InvalidMapping';
}

/** What JSON says, checked by its schema. */
export function checked<Schema extends z.ZodType>(schema: Schema, json: unknown, what: string): z.output<Schema> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `  ${keyText(path, what)}: ${message}`);
  throw new InvalidMapping(`The ${what} cannot be used:\n${faults.join('\n')}`);
}

function keyText(path: readonly PropertyKey[], what: string): string {
  return path.length === 0 ? what : path.map(String).join('.');
}
