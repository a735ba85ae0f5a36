import { isCurrencyCode } from 'budget-core';
import { z } from 'zod';
import { checked } from './checked.ts';
import { condition } from './condition.ts';
import { columnName, expression, identity } from './expression.ts';
import { carriedMeasures, measureName } from './measure-name.ts';
import { run } from './run.ts';
import { source } from './source.ts';

/** A piece of a code, a reference or a label. A row that has not enough for an optional node ends above it. */
const part = z
  .union(
    [
      columnName,
      z.strictObject({ column: columnName, first: z.int().min(1) }),
      z.strictObject({ column: columnName, atLeast: z.int().min(1) }),
      z.strictObject({ text: z.string().min(1) }),
    ],
    'is a column, {"column": …, "first": characters}, {"column": …, "atLeast": characters} or {"text": …}',
  )
  .transform((given) => (typeof given === 'string' ? { column: given } : given));

const parts = z.array(part).min(1);

/** One label for every language, or one for each; English falls back to French and French to English. */
const labels = z
  .union(
    [parts, z.strictObject({ fr: parts, en: parts }), z.strictObject({ fr: parts }), z.strictObject({ en: parts })],
    'is a list of columns, or {"fr": [columns], "en": [columns]}',
  )
  .transform((given) => {
    if (Array.isArray(given)) return { fr: given, en: given };
    return 'fr' in given ? { en: given.fr, ...given } : { fr: given.en, ...given };
  });

const node = z.strictObject({
  level: z.string().min(1),
  code: parts,
  labels,
  optional: z.boolean().default(false),
});

const skip = z
  .strictObject({
    reason: z.string().min(1),
    emptyRow: z.literal(true).exactOptional(),
    where: z.array(condition).min(1).exactOptional(),
  })
  .refine(({ emptyRow, where }) => (emptyRow === undefined) !== (where === undefined), {
    message: 'has either "emptyRow" or "where"',
  });

const budget = z.strictObject({
  fiscalYear: z.int().min(1900).max(2999),
  firstMonth: z.int().min(1).max(12).default(1),
  currency: z.string().refine(isCurrencyCode, 'is not the code of a currency (ISO 4217)'),
  mode: z.enum(['SINGLE', 'DUAL']),
  distribution: z.enum(['FREE', 'STRICT']).default('FREE'),
});

const rows = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('BALANCE') }),
    z.strictObject({
      kind: z.literal('CARRIED_COMMITMENT'),
      reference: parts,
      originYear: z.int().min(1900).max(2999),
    }),
  ],
  'needs "kind": "BALANCE" or "CARRIED_COMMITMENT"',
);

const mapping = z
  .strictObject({
    description: z.string().exactOptional(),
    source,
    budget,
    rows: rows.default({ kind: 'BALANCE' }),
    codeSeparator: z.string().max(3).default('-'),
    /** From the root down; a row's line is the last of them that it has. */
    nodes: z.array(node).min(1),
    /** Rows of these levels with rows below them state sums: these are checked against their detail, not loaded. */
    subTotals: z
      .strictObject({ levels: z.array(z.string()).min(1) })
      .nullable()
      .default(null),
    /** Labels longer than this are cut, and counted. */
    shortenLabelsTo: z.int().min(20).nullable().default(null),
    measures: z.partialRecord(measureName, expression),
    /** Columns and measures that may be below zero; all others are refused if they are. */
    mayBeNegative: z.array(z.string()).default([]),
    skip: z.array(skip).default([]),
    identities: z.array(identity).default([]),
    run: run.nullable().default(null),
  })
  .superRefine(({ nodes, subTotals, rows: { kind }, measures }, context) => {
    const levels = nodes.map(({ level }) => level);
    const refuse = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path, message, input: undefined });
    for (const [index, level] of (subTotals?.levels ?? []).entries()) {
      if (!levels.includes(level)) refuse(['subTotals', 'levels', index], `“${level}” is no level of "nodes"`);
    }
    for (const measure of measureName.options) {
      const wrong = kind === 'CARRIED_COMMITMENT' && !carriedMeasures.includes(measure);
      if (wrong && measures[measure] !== undefined) {
        refuse(['measures', measure], `no commitment of an earlier year has it: ${carriedMeasures.join(', ')}`);
      }
    }
    if (Object.keys(measures).length === 0) refuse(['measures'], 'names no measure');
  });

/** How a file becomes a budget. */
export type Mapping = z.infer<typeof mapping>;
export type Part = z.infer<typeof part>;
export type NodeRule = z.infer<typeof node>;
export type SkipRule = z.infer<typeof skip>;

/**
 * Reads a mapping from its JSON.
 *
 * @throws InvalidMapping which names each key and what is wrong with it
 */
export function parseMapping(json: unknown): Mapping {
  return checked(mapping, json, 'mapping');
}
