import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { LoadOrder, LoadResult } from './load.ts';

const mutation = `mutation Record($input: RecordCommitmentInput!) {
  recordCommitment(input: $input) { commitment { reference state version } refusal { code } }
}`;

interface Answer {
  readonly data?: { readonly recordCommitment: { readonly commitment: object | null } };
}

/** One client sends its next commitment when the last one is answered. */
async function work(order: LoadOrder, agent: Agent, until: number, latencies: number[]): Promise<number> {
  let accepted = 0;
  while (performance.now() < until) {
    const started = performance.now();
    const answer = await send(order, agent);
    latencies.push(performance.now() - started);
    if (!answer.data?.recordCommitment.commitment) throw new Error(`Not accepted: ${JSON.stringify(answer)}`);
    accepted += 1;
  }
  return accepted;
}

function send(order: LoadOrder, agent: Agent): Promise<Answer> {
  const key = randomUUID();
  const input = {
    idempotencyKey: key,
    effectiveDate: '2026-11-24',
    reference: key,
    payeeReference: order.payeeReference,
    purpose: 'Benchmark',
    charges: [{ lineCode: order.lineCode, amount: '10.00' }],
  };
  const body = JSON.stringify({ query: mutation, variables: { input } });
  const headers = {
    authorization: `Bearer ${order.token}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    accept: 'application/graphql-response+json',
  };
  return new Promise((resolve, reject) => {
    const sent = request(order.url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve(JSON.parse(text) as Answer));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

process.once('message', async (order: LoadOrder) => {
  const agent = new Agent({ keepAlive: true, maxSockets: order.clients });
  const latencies: number[] = [];
  const started = performance.now();
  const until = started + order.seconds * 1000;
  const counts = await Promise.all(Array.from({ length: order.clients }, () => work(order, agent, until, latencies)));
  agent.destroy();
  const result: LoadResult = {
    accepted: counts.reduce((sum, count) => sum + count, 0),
    seconds: (performance.now() - started) / 1000,
    latencies,
  };
  process.send?.(result, () => process.disconnect());
});
