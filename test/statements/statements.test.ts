import { describe, expect, it } from 'vitest';
import { readReport } from './runner-report.ts';
import { tell, unproven } from './statements.ts';

const anywhere = [...numbers(1, 14), ...numbers(20, 32), ...numbers(40, 49), ...numbers(60, 73), ...numbers(80, 85)];
const overGraphql = [...numbers(10, 14), ...numbers(20, 32), ...numbers(40, 49), ...numbers(60, 71)];

function numbers(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, step) => `D-${first + step}`);
}

function report(name: string, titles: readonly string[], status = 'passed') {
  return { name, assertionResults: titles.map((title) => ({ title, status })) };
}

/** A run in which everything is proven, with other files beside it. */
function unprovenBy(core: readonly string[], graphql: readonly string[], ...others: ReturnType<typeof report>[]) {
  const titles = (some: readonly string[]) => some.map((number) => `${number} holds`);
  return unproven({
    testResults: [
      report('/somewhere/packages/budget-core/src/line.test.ts', titles(core)),
      report('/somewhere/test/graphql/lines.test.ts', titles(graphql)),
      ...others,
    ],
  });
}

describe('the numbered statements that no test proved', () => {
  it('are none where each has a test that passed, here and through GraphQL', () => {
    expect(unprovenBy(anywhere, overGraphql)).toEqual({ anywhere: [], throughGraphql: [] });
  });

  it.each(anywhere)('find %s where it alone has no test', (missing) => {
    const others = (some: readonly string[]) => some.filter((number) => number !== missing);
    const found = unprovenBy(others(anywhere), others(overGraphql));
    expect(found.anywhere).toEqual([missing]);
    expect(found.throughGraphql).toEqual(overGraphql.includes(missing) ? [missing] : []);
  });

  it('count a test that failed or was skipped as none', () => {
    const others = anywhere.filter((number) => number !== 'D-26' && number !== 'D-27');
    const found = unprovenBy(
      others,
      overGraphql.filter((number) => number !== 'D-26' && number !== 'D-27'),
      report('a.test.ts', ['D-26 fails'], 'failed'),
      report('b.test.ts', ['D-27 is skipped'], 'skipped'),
    );
    expect(found).toEqual({ anywhere: ['D-26', 'D-27'], throughGraphql: ['D-26', 'D-27'] });
  });

  it('count every number that a title begins with, and none further on', () => {
    const others = (some: readonly string[]) => some.filter((number) => !['D-10', 'D-28', 'D-30'].includes(number));
    const file = report('packages/api/src/graphql/a.test.ts', ['D-10 D-28 holds, as D-30 does']);
    const found = unprovenBy(others(anywhere), others(overGraphql), file);
    expect(found).toEqual({ anywhere: ['D-30'], throughGraphql: ['D-30'] });
  });

  it('are told with their count, or as none', () => {
    expect(tell({ anywhere: ['D-26', 'D-31'], throughGraphql: [] })).toEqual([
      'Numbered statements without a test that ran and passed (2): D-26 D-31',
      'Numbered statements without one through GraphQL: none',
    ]);
  });

  it('are not read from a file that is no report', () => {
    expect(() => readReport('{}')).toThrow('not a JSON report');
    expect(() => readReport('{"testResults":[{}]}')).toThrow('not a JSON report');
  });
});
