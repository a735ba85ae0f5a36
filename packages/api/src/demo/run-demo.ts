import type { LocalIssuer } from '../access/local-issuer.ts';
import type { GraphiqlSettings } from '../graphql/server/graphiql.ts';
import { announceRequests } from './announce.ts';
import { createClient } from './client.ts';
import { dayOfTheSample, dayOfWork, programmeOfTheDay } from './day.ts';
import { readExecution, renderExecution } from './execution-table.ts';
import { loadSample } from './load-sample.ts';
import { people } from './people.ts';
import { playDay } from './play-day.ts';
import { requestsOfRoles } from './role-requests.ts';
import { fiscalYearOfTheSample, lines } from './sample-budget.ts';
import { tokensOfPeople } from './tokens.ts';

/** Where the demo writes; only a terminal has a line that can be written over. */
export interface Output {
  readonly isTerminal: boolean;
  write(text: string): void;
}

export interface DemoSettings {
  /** Where the GraphQL API answers. */
  readonly address: string;
  readonly issuer: LocalIssuer;
  readonly output: Output;
}

/** GraphiQL looks with the auditor's eyes, who sees everything and changes nothing. */
export async function graphiqlOfTheDemo(issuer: LocalIssuer): Promise<GraphiqlSettings> {
  const month = { from: '2026-02-01', to: '2026-02-28' };
  const variables = { fiscalYear: fiscalYearOfTheSample, code: programmeOfTheDay, ...month };
  return { token: await issuer.issue(people.nadia), variables };
}

/** Loads the sample, plays its day, shows what came of it, and hands out a request for each role. */
export async function runDemo({ address, issuer, output }: DemoSettings): Promise<void> {
  const tell = (text: string) => output.write(`${text}\n`);
  const tokens = await tokensOfPeople(issuer);
  const ask = createClient(address, tokens);

  const done = await loadSample(ask, (answered, of) => {
    if (output.isTerminal) output.write(`\rLoading the sample budget: ${answered} of ${of} acts`);
  });
  if (output.isTerminal) output.write('\r\u001b[K');
  tell(
    `Sample budget of ${fiscalYearOfTheSample}: ${lines.length} lines, ${done === 0 ? 'found as they were' : 'loaded'}.`,
  );

  tell(`\nA day of work, ${dayOfWork}, played through the public API:\n`);
  await playDay(ask, dayOfTheSample, tell);

  tell(`\nExecution of programme ${programmeOfTheDay} in ${fiscalYearOfTheSample}, in EUR, read back by query:\n`);
  tell(renderExecution(await readExecution(ask, fiscalYearOfTheSample, programmeOfTheDay)));

  tell(`\n${announceRequests(address, await requestsOfRoles(ask), tokens)}\n`);
  tell(`Listening on ${address} (open it in a browser for GraphiQL); Ctrl+C stops it.`);
}
