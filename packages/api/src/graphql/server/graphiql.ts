import { readdirSync, readFileSync } from 'node:fs';
import type { GraphiQLOptions } from 'graphql-yoga';

/** What GraphiQL opens with. */
export interface GraphiqlSettings {
  /** Whose eyes it looks with, until the user gives a header of his own. */
  readonly token: string;
  /** For the operations in its tabs. */
  readonly variables: Readonly<Record<string, unknown>>;
}

const operations = new URL('../../../operations/', import.meta.url);

/** GraphiQL with the operations for dashboards in its tabs. */
export function graphiqlOptions({ token, variables }: GraphiqlSettings): GraphiQLOptions {
  return {
    title: 'Budget',
    additionalHeaders: { Authorization: `Bearer ${token}` },
    defaultTabs: readdirSync(operations)
      .filter((file) => file.endsWith('.graphql'))
      .sort()
      .map((file) => ({
        query: readFileSync(new URL(file, operations), 'utf8'),
        variables: JSON.stringify(variables, null, 2),
      })),
  };
}
