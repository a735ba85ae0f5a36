import type { LocalIssuer } from '../access/local-issuer.ts';
import { type PersonKey, people } from './people.ts';

export type Tokens = Readonly<Record<PersonKey, string>>;

/** A token for each person of the sample. */
export async function tokensOfPeople(issuer: LocalIssuer): Promise<Tokens> {
  const keys = Object.keys(people) as PersonKey[];
  const issued = await Promise.all(keys.map(async (key) => [key, await issuer.issue(people[key])] as const));
  return Object.fromEntries(issued) as Record<PersonKey, string>;
}
