import { setTimeout as pause } from 'node:timers/promises';
import type { ActAnswer } from './act.ts';
import { type DeskItem, decideActs, type Tools } from './decide-acts.ts';
import { type Ledger, LedgerConflict, LedgerUnavailable, type SliceRequest } from './ledger.ts';

type Settled = PromiseSettledResult<ActAnswer>;

const conflictAttempts = 5;
/** Waits in milliseconds before the store is tried again: the keys tell what was kept and what was not. */
const unavailablePauses = [50, 200, 500, 1000];

/** Runs requests of one organisation as one transaction, and one by one where that raises. */
export class BatchRunner {
  readonly #ledger: Ledger;
  readonly #tools: Tools;

  constructor(ledger: Ledger, tools: Tools) {
    this.#ledger = ledger;
    this.#tools = tools;
  }

  /** @throws what made every one of the items fail */
  async run(organisationId: string, items: readonly DeskItem[]): Promise<readonly Settled[]> {
    try {
      const answers = await this.#transact(organisationId, items);
      return answers.map((value) => ({ status: 'fulfilled', value }));
    } catch (error) {
      if (items.length === 1 || error instanceof LedgerUnavailable) throw error;
      return this.#oneByOne(organisationId, items);
    }
  }

  /** The fault of one item is then its own alone; an outage is that of all who come after. */
  async #oneByOne(organisationId: string, items: readonly DeskItem[]): Promise<readonly Settled[]> {
    const settled: Settled[] = [];
    for (const item of items) {
      const before = settled.at(-1);
      const outage = before?.status === 'rejected' && before.reason instanceof LedgerUnavailable ? before : null;
      const [own] = outage ? [outage] : await Promise.allSettled([this.#alone(organisationId, item)]);
      settled.push(own);
    }
    return settled;
  }

  async #alone(organisationId: string, item: DeskItem): Promise<ActAnswer> {
    const [answer] = await this.#transact(organisationId, [item]);
    if (!answer) throw new Error('The ledger gives an answer for each request');
    return answer;
  }

  async #transact(organisationId: string, items: readonly DeskItem[]): Promise<readonly ActAnswer[]> {
    let conflicts = 0;
    let outages = 0;
    for (;;) {
      try {
        return await this.#ledger.transact(organisationId, items.map(sliceRequestOf), (slice) =>
          decideActs(slice, items, this.#tools),
        );
      } catch (error) {
        if (error instanceof LedgerConflict && ++conflicts < conflictAttempts) continue;
        const wait = error instanceof LedgerUnavailable ? unavailablePauses[outages++] : undefined;
        if (wait === undefined) throw error;
        await pause(wait);
      }
    }
  }
}

function sliceRequestOf({ definition, request, key }: DeskItem): SliceRequest {
  return { wanted: definition.wanted(request.input), effectiveDate: request.effectiveDate, key };
}
