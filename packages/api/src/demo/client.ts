import type { PersonKey } from './people.ts';
import type { Tokens } from './tokens.ts';

/** Asks the GraphQL API something in a person's name; top-level errors are thrown, since the demo expects none. */
export type Ask = <Data>(by: PersonKey, query: string, variables: Readonly<Record<string, unknown>>) => Promise<Data>;

/** Speaks to the API as every client does: over HTTP, with a bearer token. */
export function createClient(address: string, tokens: Tokens): Ask {
  return async <Data>(by: PersonKey, query: string, variables: Readonly<Record<string, unknown>>) => {
    const response = await fetch(address, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${tokens[by]}`,
        'content-type': 'application/json',
        'accept-language': 'en',
      },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as { readonly data?: Data | null; readonly errors?: readonly unknown[] };
    if (answer.errors || !answer.data)
      throw new Error(`The API answered ${response.status}: ${JSON.stringify(answer)}`);
    return answer.data;
  };
}
