import type { ActAnswer } from './act.ts';
import { type DeskItem, decideActs } from './decide-acts.ts';
import { type Ledger, LedgerUnavailable, type SliceRequest } from './ledger.ts';
import type { Tools } from './tools.ts';
import { tryAgain } from './try-again.ts';

type Settled = PromiseSettledResult<ActAnswer>;

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

  #transact(organisationId: string, items: readonly DeskItem[]): Promise<readonly ActAnswer[]> {
    return tryAgain(() =>
      this.#ledger.transact(organisationId, items.map(sliceRequestOf), (slice) =>
        decideActs(slice, items, this.#tools),
      ),
    );
  }
}

function sliceRequestOf({ definition, request, key }: DeskItem): SliceRequest {
  return { wanted: definition.wanted(request.input), effectiveDate: request.effectiveDate, key };
}
