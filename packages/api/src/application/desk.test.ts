import { asId, Book, type BusinessDate } from 'budget-core';
import { describe, expect, it } from 'vitest';
import type { ActAnswer, ActRequest } from './act.ts';
import { type RegisterPayeeInput, registerPayee } from './acts/register-payee.ts';
import { Desk, type DeskLimits } from './desk.ts';
import {
  type Decisions,
  type Ledger,
  LedgerConflict,
  LedgerUnavailable,
  type Slice,
  type SliceRequest,
} from './ledger.ts';

/** A ledger that keeps nothing and lets a test see its batches and decide when each commits. */
class HeldLedger implements Ledger {
  readonly batches: (readonly string[])[] = [];
  readonly faults: Error[] = [];
  #commits: (() => void)[] = [];

  async transact<Answer>(
    _organisationId: string,
    requests: readonly SliceRequest[],
    decide: (slice: Slice) => Promise<Decisions<Answer>>,
  ): Promise<readonly Answer[]> {
    this.batches.push(requests.flatMap(({ wanted }) => wanted.payees ?? []));
    const fault = this.faults.shift();
    if (fault) throw fault;
    const slice = { book: Book.empty(), answered: new Map(), loadSiblings: async () => false };
    const { answers } = await decide(slice);
    await new Promise<void>((resolve) => this.#commits.push(resolve));
    return answers;
  }

  inspect(): never {
    throw new Error('No test looks');
  }

  async commit(): Promise<void> {
    // Decisions are made on the way here: the transaction is held once they are.
    await new Promise((resolve) => setImmediate(resolve));
    this.#commits.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

let key = 0;

function register(reference: string): ActRequest<RegisterPayeeInput> {
  const actor = { personId: asId<'Person'>('amelie'), role: 'ASSISTANT_SECTION_OFFICER', approvalLimit: null } as const;
  return {
    caller: { organisationId: 'ministry', actor, name: 'Amélie', unit: 'Budget' },
    requestId: 'test',
    idempotencyKey: `key-of-a-request-${++key}`,
    effectiveDate: '2026-03-02' as BusinessDate,
    input: { reference, name: 'Imprimerie du Port' },
  };
}

function deskOn(ledger: Ledger, limits: Partial<DeskLimits> = {}) {
  const tools = { now: () => new Date(), newId: () => crypto.randomUUID() };
  const desk = new Desk(ledger, tools, { batchLimit: 100, queueLimit: 100, ...limits });
  return (reference: string): Promise<ActAnswer> => desk.perform(registerPayee, register(reference));
}

describe('the desk', () => {
  it('runs a request at once and alone when idle, and what arrives meanwhile as the next batch, in order', async () => {
    const ledger = new HeldLedger();
    const perform = deskOn(ledger);
    const answers = ['a', 'b', 'c'].map(perform);
    await ledger.commit();
    answers.push(perform('d'));
    await ledger.commit();
    await ledger.commit();
    expect(ledger.batches).toEqual([['a'], ['b', 'c'], ['d']]);
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(Array(4).fill('DECIDED'));
  });

  it('gives each request a transaction of its own where batching is off', async () => {
    const ledger = new HeldLedger();
    const perform = deskOn(ledger, { batchLimit: 1 });
    const answers = ['a', 'b', 'c'].map(perform);
    for (const _ of answers) await ledger.commit();
    await Promise.all(answers);
    expect(ledger.batches).toEqual([['a'], ['b'], ['c']]);
  });

  it('answers BUSY with a time to come back, before any effect, once the queue is full', async () => {
    const ledger = new HeldLedger();
    const perform = deskOn(ledger, { queueLimit: 2 });
    const answers = ['a', 'b', 'c'].map(perform);
    expect(await perform('d')).toEqual({ status: 'BUSY', retryAfterMilliseconds: expect.any(Number) });
    await ledger.commit();
    await ledger.commit();
    await Promise.all(answers);
    expect(ledger.batches).toEqual([['a'], ['b', 'c']]);
  });

  it('tries a conflict and an outage again with the same requests', async () => {
    const ledger = new HeldLedger();
    ledger.faults.push(new LedgerConflict(), new LedgerUnavailable());
    const answer = deskOn(ledger)('a');
    await expect.poll(() => ledger.batches).toEqual([['a'], ['a'], ['a']]);
    await ledger.commit();
    expect(await answer).toMatchObject({ status: 'DECIDED', replayed: false });
  });

  it('answers what it took before it closes, and BUSY to what comes after', async () => {
    const ledger = new HeldLedger();
    const tools = { now: () => new Date(), newId: () => crypto.randomUUID() };
    const desk = new Desk(ledger, tools, { batchLimit: 100, queueLimit: 100 });
    const answers = ['a', 'b'].map((reference) => desk.perform(registerPayee, register(reference)));
    const closed = desk.close();
    expect(await desk.perform(registerPayee, register('c'))).toMatchObject({ status: 'BUSY' });
    await ledger.commit();
    await ledger.commit();
    await closed;
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(['DECIDED', 'DECIDED']);
  });
});
