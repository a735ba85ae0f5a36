import { type BusinessDate, parseBusinessDate } from 'budget-core';
import { z } from 'zod';
import { checked } from './checked.ts';
import { condition } from './condition.ts';
import { columnName } from './expression.ts';
import { measureName } from './measure-name.ts';

const total = z.string().regex(/^-?(0|[1-9]\d*)(\.\d+)?$/, 'is an amount as text, "523007132456704.00" say');

/** Sums that the loaded rows, or those of them that a condition chooses, must reach to the last minor unit. */
export const controlTotal = z.strictObject({
  name: z.string().min(1),
  /** All of them must hold; none: every loaded row. */
  where: z.array(condition).default([]),
  rows: z.int().min(0).exactOptional(),
  columns: z.record(columnName, total).default({}),
  measures: z.partialRecord(measureName, total).default({}),
});

/** What differs from one month's file to the next. */
export const run = z.strictObject({
  effectiveDate: z.string().transform(businessDate),
  controlTotals: z.array(controlTotal).default([]),
});

export type ControlTotal = z.infer<typeof controlTotal>;
export type Run = z.infer<typeof run>;

/**
 * Reads what a run of an import is told beside its mapping.
 *
 * @throws InvalidMapping which names each key and what is wrong with it
 */
export function parseRun(json: unknown): Run {
  return checked(run, json, 'run');
}

function businessDate(text: string, context: z.RefinementCtx): BusinessDate {
  const read = parseBusinessDate(text);
  if (read.ok) return read.value;
  context.addIssue({ code: 'custom', message: `“${text}” is no date: write 2025-01-31, say`, input: text });
  return z.NEVER;
}
