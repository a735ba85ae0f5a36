import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fiscalDataPackage } from './fiscal-data-package.ts';
import { smallBook, statementOf } from './statement.fixture.ts';
import { statementTable } from './statement-table.ts';

const file = { path: 'execution-statement.csv', bytes: 1234, sha256: 'ab'.repeat(32) };

const attribute = z.strictObject({
  source: z.string(),
  parent: z.string().optional(),
  labelfor: z.string().optional(),
});

/** What the standard asks of a descriptor, as far as one is written here. */
const descriptor = z.object({
  profile: z.literal('fiscal-data-package'),
  name: z.string().regex(/^[-a-z0-9._/]+$/),
  granularity: z.enum(['aggregated', 'transactional']),
  fiscalPeriod: z.object({ start: z.iso.date(), end: z.iso.date() }),
  resources: z.tuple([
    z.object({
      profile: z.literal('tabular-data-resource'),
      name: z.string().regex(/^[-a-z0-9._/]+$/),
      path: z.literal(file.path),
      encoding: z.literal('utf-8'),
      bytes: z.literal(1234),
      hash: z.literal(`sha256:${file.sha256}`),
      schema: z.object({
        fields: z.array(
          z.strictObject({ name: z.string(), type: z.enum(['string', 'integer', 'number']), description: z.string() }),
        ),
        missingValues: z.tuple([z.literal('')]),
      }),
    }),
  ]),
  model: z.strictObject({
    measures: z.record(
      z.string(),
      z.strictObject({
        source: z.string(),
        currency: z.string().regex(/^[A-Z]{3}$/),
        direction: z.enum(['expenditure', 'revenue']),
        phase: z.enum(['proposed', 'approved', 'adjusted', 'executed']),
      }),
    ),
    dimensions: z.record(
      z.string(),
      z.strictObject({
        dimensionType: z.enum(['datetime', 'entity', 'classification', 'activity', 'fact', 'location', 'other']),
        attributes: z.record(z.string(), attribute),
        primaryKey: z.union([z.string(), z.array(z.string()).min(1)]),
      }),
    ),
  }),
});

function describeBook(firstMonth = 1) {
  const statement = statementOf(smallBook());
  const fiscalYear = { ...statement.fiscalYear, firstMonth };
  return descriptor.parse(fiscalDataPackage(statementTable({ ...statement, fiscalYear }), file));
}

describe('the descriptor of a statement', () => {
  it('takes every measure and attribute from a column of the file', () => {
    const { model, resources } = describeBook();
    const fields = new Set(resources[0].schema.fields.map(({ name }) => name));
    const attributes = Object.values(model.dimensions).flatMap((dimension) => Object.values(dimension.attributes));
    const sources = [...Object.values(model.measures), ...attributes].map(({ source }) => source);
    expect(sources.filter((source) => !fields.has(source))).toEqual([]);
    expect(fields.size).toBe(resources[0].schema.fields.length);
  });

  it('has each key, parent and label among the attributes of its dimension', () => {
    for (const { attributes, primaryKey } of Object.values(describeBook().model.dimensions)) {
      const named = Object.values(attributes).flatMap(({ parent, labelfor }) => [parent ?? [], labelfor ?? []].flat());
      expect(Object.keys(attributes)).toEqual(expect.arrayContaining([...named, primaryKey].flat()));
    }
  });

  it('measures what adds up over rows: authority as adjusted, the rest as executed', () => {
    const { measures } = describeBook().model;
    expect(measures['commitmentAuthorised']).toEqual({
      source: 'ownCommitmentAuthorised',
      currency: 'EUR',
      direction: 'expenditure',
      phase: 'adjusted',
    });
    expect(measures['paid']?.phase).toBe('executed');
    expect(Object.values(measures).every(({ source }) => source.startsWith('own'))).toBe(true);
  });

  it('classifies by the levels of the tree, each below the one before it', () => {
    const { classification } = describeBook().model.dimensions;
    expect(classification?.primaryKey).toEqual(['level1', 'level2', 'level3']);
    expect(classification?.attributes['level1']).toEqual({ source: 'level1' });
    expect(classification?.attributes['level3']).toEqual({ source: 'level3', parent: 'level2' });
  });

  it('knows the first and the last day of years that begin in January and in April', () => {
    expect(describeBook().fiscalPeriod).toEqual({ start: '2026-01-01', end: '2026-12-31' });
    expect(describeBook(4).fiscalPeriod).toEqual({ start: '2026-04-01', end: '2027-03-31' });
  });
});
