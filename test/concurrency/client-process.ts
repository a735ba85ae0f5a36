import { randomUUID } from 'node:crypto';

/** What one officer's machine is told to do. */
export interface ClientOrder {
  readonly url: string;
  readonly token: string;
  readonly lineCode: string;
  readonly payeeReference: string;
  readonly submissions: number;
}

export interface ClientResult {
  readonly accepted: number;
  /** How often each refusal was given. */
  readonly refused: Readonly<Record<string, number>>;
}

interface Answer {
  readonly data: { readonly recordCommitment: { readonly refusal: { readonly code: string } | null } };
}

const mutation = `mutation ($input: RecordCommitmentInput!) {
  recordCommitment(input: $input) { refusal { code } }
}`;

async function submit(order: ClientOrder): Promise<string | null> {
  const reference = randomUUID();
  const input = {
    idempotencyKey: reference,
    effectiveDate: '2026-11-24',
    reference,
    payeeReference: order.payeeReference,
    purpose: 'Printing',
    charges: [{ lineCode: order.lineCode, amount: '10.00' }],
  };
  const answer = await fetch(order.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${order.token}` },
    body: JSON.stringify({ query: mutation, variables: { input } }),
  });
  const body = (await answer.json()) as Answer;
  return body.data.recordCommitment.refusal?.code ?? null;
}

process.once('message', (order: ClientOrder) => {
  process.once('message', () => submitAll(order));
  process.send?.('ready');
});

async function submitAll(order: ClientOrder): Promise<void> {
  // All at once: the officers of one office do not wait for each other either.
  const answers = await Promise.all(Array.from({ length: order.submissions }, () => submit(order)));
  const refused: Record<string, number> = {};
  for (const code of answers) if (code !== null) refused[code] = (refused[code] ?? 0) + 1;
  const result: ClientResult = { accepted: answers.filter((code) => code === null).length, refused };
  process.send?.(result, () => process.disconnect());
}
