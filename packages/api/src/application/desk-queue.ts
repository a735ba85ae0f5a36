/** What became of each item of a batch, in their order; it rejects where the same became of all. */
type RunBatch<Item, Answer> = (items: readonly Item[]) => Promise<readonly PromiseSettledResult<Answer>[]>;

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
}

/** Runs one batch at a time: what arrives meanwhile is the next one. Idle, it runs an item at once and alone. */
export class DeskQueue<Item, Answer> {
  readonly #runBatch: RunBatch<Item, Answer>;
  readonly #batchLimit: number;
  #waiting: Waiting<Item, Answer>[] = [];
  #running: Promise<void> | null = null;
  #lastBatchMilliseconds = 0;

  constructor(batchLimit: number, runBatch: RunBatch<Item, Answer>) {
    this.#batchLimit = batchLimit;
    this.#runBatch = runBatch;
  }

  get length(): number {
    return this.#waiting.length;
  }

  /** How long what waits now will take, as far as the last batch tells. */
  get expectedMilliseconds(): number {
    return Math.ceil(this.#waiting.length / this.#batchLimit) * this.#lastBatchMilliseconds;
  }

  put(item: Item): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    this.#waiting.push({ item, resolve, reject });
    this.#running ??= this.#run();
    return promise;
  }

  /** Resolves once nothing waits or runs. */
  async drained(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice(0, this.#batchLimit);
      this.#waiting = this.#waiting.slice(this.#batchLimit);
      const begun = performance.now();
      const [run] = await Promise.allSettled([this.#runBatch(batch.map(({ item }) => item))]);
      this.#lastBatchMilliseconds = performance.now() - begun;
      for (const [index, { resolve, reject }] of batch.entries()) {
        const result = run.status === 'fulfilled' ? run.value[index] : run;
        if (result?.status === 'fulfilled') resolve(result.value);
        else reject(result?.reason);
      }
    }
    this.#running = null;
  }
}
