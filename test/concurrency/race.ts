import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { startApi } from '../support/api-process.ts';
import { prepareHotLine } from '../support/hot-line.ts';
import type { ClientOrder, ClientResult } from './client-process.ts';

export interface RaceResult {
  readonly accepted: number;
  readonly refused: Readonly<Record<string, number>>;
  /** Plain sum of the journal's reservations, and what the line's balance says. */
  readonly journal: string;
  readonly reserved: string;
  readonly available: string;
}

/** 8 client processes send 400 submissions of 10.00 through two API processes to one line with 1 000.00. */
export async function race(databaseUrl: string, options: { readonly entry?: string } = {}): Promise<RaceResult> {
  // The test servers trade durability for speed; what is raced for here are limits.
  const start = () => startApi(databaseUrl, { ...options, mayLoseWrites: true });
  const apis = await Promise.all([start(), start()]);
  try {
    const [first] = apis;
    if (!first) throw new Error('No API was started');
    const line = await prepareHotLine(first, '1000.00');
    const clients = await Promise.all(
      Array.from({ length: 8 }, (_, index) => {
        // Each API process trusts a key of its own here, so its tokens go to it alone.
        const { url, officerToken } = apis[index % apis.length] ?? first;
        return startClient({ url, token: officerToken, ...line, submissions: 50 });
      }),
    );
    // All of them stand at the door before it opens: a client alone could be done before the next has started.
    const results = await Promise.all(clients.map((client) => client.submit()));
    return { ...sum(results), ...(await figures(databaseUrl, line.lineCode)) };
  } finally {
    await Promise.all(apis.map((api) => api.stop()));
  }
}

interface RaceClient {
  submit(): Promise<ClientResult>;
}

async function startClient(order: ClientOrder): Promise<RaceClient> {
  const client = fork(fileURLToPath(new URL('./client-process.ts', import.meta.url)), {
    execArgv: ['--conditions=source'],
  });
  const ended = once(client, 'exit');
  const answer = async (question: ClientOrder | 'start') => {
    const answered = once(client, 'message');
    client.send(question);
    const [message]: unknown[] = await Promise.race([
      answered,
      ended.then(([code]) => Promise.reject(new Error(`A client process ended with ${code}`))),
    ]);
    return message;
  };
  await answer(order);
  return {
    submit: async () => {
      const result = await answer('start');
      await ended;
      return result as ClientResult;
    },
  };
}

function sum(results: readonly ClientResult[]): ClientResult {
  const refused: Record<string, number> = {};
  for (const result of results) {
    for (const [code, count] of Object.entries(result.refused)) refused[code] = (refused[code] ?? 0) + count;
  }
  return { accepted: results.reduce((total, { accepted }) => total + accepted, 0), refused };
}

async function figures(url: string, lineCode: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ journal: string; reserved: string; available: string }>(
      `select (select sum(amount)::numeric(30, 2)::text from journal_entry where stage = 'RESERVED') as journal,
              balance.reserved::numeric(30, 2)::text as reserved,
              (balance.commitment_authorised - balance.reserved)::numeric(30, 2)::text as available
       from line_balance balance join budget_line line on line.id = balance.line_id
       where line.code = $1`,
      [lineCode],
    );
    const [row] = rows;
    if (!row) throw new Error(`There is no line ${lineCode}`);
    return row;
  } finally {
    await client.end();
  }
}
