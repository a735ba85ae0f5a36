import type { RunnerReport } from './runner-report.ts';

/** The numbered statements of the domain that a test must prove: from a number up to another one, both included. */
type Span = readonly [first: number, last: number];

const spans: readonly Span[] = [
  [1, 14],
  [20, 32],
  [40, 49],
  [60, 73],
  [80, 85],
];

/** Those that are proven once more through GraphQL. */
const spansThroughGraphql: readonly Span[] = [
  [10, 14],
  [20, 32],
  [40, 49],
  [60, 71],
];

const graphqlTests = /(?:^|\/)(?:test|packages\/api\/src)\/graphql\//;

/** What no test proved that ran and passed, in the order of the numbers. */
export interface Unproven {
  readonly anywhere: readonly string[];
  readonly throughGraphql: readonly string[];
}

/** Compares the numbered statements with the report of a run. */
export function unproven(report: RunnerReport): Unproven {
  const proven = new Set<string>();
  const provenThroughGraphql = new Set<string>();
  for (const { name, assertionResults } of report.testResults) {
    const throughGraphql = graphqlTests.test(name.replaceAll('\\', '/'));
    for (const number of assertionResults.filter(({ status }) => status === 'passed').flatMap(numbersOf)) {
      proven.add(number);
      if (throughGraphql) provenThroughGraphql.add(number);
    }
  }
  return {
    anywhere: numbersIn(spans).filter((number) => !proven.has(number)),
    throughGraphql: numbersIn(spansThroughGraphql).filter((number) => !provenThroughGraphql.has(number)),
  };
}

/** The numbers that a title begins with; one further on only mentions a statement. */
function numbersOf({ title }: { readonly title: string }): readonly string[] {
  const [numbers] = /^(?:D-\d+\s+)+/.exec(title) ?? [];
  return numbers?.trim().split(/\s+/) ?? [];
}

function numbersIn(some: readonly Span[]): readonly string[] {
  return some.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, step) => `D-${first + step}`));
}

/** The lines that tell people what is missing. */
export function tell({ anywhere, throughGraphql }: Unproven): readonly string[] {
  return [
    lineOf('Numbered statements without a test that ran and passed', anywhere),
    lineOf('Numbered statements without one through GraphQL', throughGraphql),
  ];
}

function lineOf(what: string, numbers: readonly string[]): string {
  return numbers.length === 0 ? `${what}: none` : `${what} (${numbers.length}): ${numbers.join(' ')}`;
}
