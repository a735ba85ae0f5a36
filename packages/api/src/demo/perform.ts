import type { ActName } from '../application/acts/acts.ts';
import type { Ask } from './client.ts';
import type { PersonKey } from './people.ts';

export interface ActToPerform {
  readonly key: string;
  readonly by: PersonKey;
  readonly mutation: ActName;
  readonly effectiveDate: string;
  readonly input: Readonly<Record<string, unknown>>;
}

export interface ToldControl {
  readonly code: string;
  readonly limit: string | null;
  readonly ceiling: string;
  readonly outcome: string;
  readonly decides: boolean;
}

export type ToldCure =
  | {
      readonly __typename: 'SmallerAmountCure';
      readonly charges: readonly { readonly lineCode: string; readonly amount: string }[];
    }
  | {
      readonly __typename: 'TransferCure';
      readonly amount: string;
      readonly fromLineCode: string;
      readonly toLineCode: string;
    };

/** What the API says of an act: whether it was refused, by which control, and what would help. */
export interface ActAnswer {
  /** True where the act was done in an earlier play. */
  readonly replayed: boolean;
  readonly refusal: { readonly code: string; readonly message: string } | null;
  readonly verdict: { readonly controls: readonly ToldControl[]; readonly cures: readonly ToldCure[] };
}

const answerFields = `
  replayed
  refusal { code message }
  verdict {
    controls { code limit ceiling outcome decides }
    cures {
      __typename
      ... on SmallerAmountCure { charges { lineCode amount } }
      ... on TransferCure { amount fromLineCode toLineCode }
    }
  }`;

/** Performs one business act through its mutation. */
export async function perform(ask: Ask, { key, by, mutation, effectiveDate, input }: ActToPerform): Promise<ActAnswer> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${answerFields} } }`;
  const variables = { input: { idempotencyKey: key, effectiveDate, ...input } };
  const answer = (await ask<Readonly<Record<string, ActAnswer>>>(by, query, variables))[mutation];
  if (!answer) throw new Error(`${mutation} was not answered`);
  return answer;
}
