import type { ActAnswer, ActDefinition, ActRequest, Acts, Busy } from './act.ts';
import { BatchRunner } from './batch-runner.ts';
import { checkAct, type DeskItem } from './decide-acts.ts';
import { DeskQueue } from './desk-queue.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Ledger } from './ledger.ts';
import type { RecordedVerdict } from './recorded.ts';
import type { Tools } from './tools.ts';

export interface DeskLimits {
  /** The most requests that one transaction decides; 1 gives each its own. */
  readonly batchLimit: number;
  /** The most requests of an organisation that wait; who comes then is told to come back. */
  readonly queueLimit: number;
}

const shortestRetryMilliseconds = 50;
const longestRetryMilliseconds = 5000;

/** The write path: gathers what arrives while a transaction is in flight and runs it as the next one. */
export class Desk implements Acts {
  readonly #ledger: Ledger;
  readonly #tools: Tools;
  readonly #limits: DeskLimits;
  readonly #runner: BatchRunner;
  readonly #queues = new Map<string, DeskQueue<DeskItem, ActAnswer>>();
  #closed = false;

  constructor(ledger: Ledger, tools: Tools, limits: DeskLimits) {
    this.#ledger = ledger;
    this.#tools = tools;
    this.#limits = limits;
    this.#runner = new BatchRunner(ledger, tools);
  }

  async perform<Input>(definition: ActDefinition<Input>, request: ActRequest<Input>): Promise<ActAnswer> {
    const { caller, idempotencyKey } = request;
    const queue = this.#queueOf(caller.organisationId);
    if (this.#closed || queue.length >= this.#limits.queueLimit) return busy(queue);
    return queue.put({
      definition,
      request,
      key: { actorId: caller.actor.personId, mutation: definition.name, idempotencyKey },
      fingerprint: fingerprintOf(definition.name, request.effectiveDate, request.input),
    });
  }

  check<Input>(
    definition: ActDefinition<Input>,
    request: Omit<ActRequest<Input>, 'idempotencyKey'>,
  ): Promise<RecordedVerdict> {
    const { caller, effectiveDate, input } = request;
    const wanted = definition.wanted(input);
    return this.#ledger.inspect(caller.organisationId, { wanted, effectiveDate, key: null }, (slice) =>
      checkAct(slice, definition, request, this.#tools),
    );
  }

  /** Takes nothing more and resolves once everything taken is answered. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#queues.values()].map((queue) => queue.drained()));
  }

  #queueOf(organisationId: string): DeskQueue<DeskItem, ActAnswer> {
    let queue = this.#queues.get(organisationId);
    if (!queue) {
      queue = new DeskQueue(this.#limits.batchLimit, (items) => this.#runner.run(organisationId, items));
      this.#queues.set(organisationId, queue);
    }
    return queue;
  }
}

function busy(queue: DeskQueue<DeskItem, ActAnswer>): Busy {
  const retryAfterMilliseconds = Math.min(
    longestRetryMilliseconds,
    Math.max(shortestRetryMilliseconds, Math.ceil(queue.expectedMilliseconds)),
  );
  return { status: 'BUSY', retryAfterMilliseconds };
}
