import type { FiguresChanged } from '../../application/changes.ts';

/** A reader that falls behind by more lines than these is told that any line may have changed. */
const mostPending = 1000;

/** One reader's changes: those that come before it reads again are told together, so it never falls far behind. */
export class ChangeFeed implements AsyncIterableIterator<FiguresChanged, undefined> {
  readonly #onEnd: (feed: ChangeFeed) => void;
  readonly #readers: ((result: IteratorResult<FiguresChanged, undefined>) => void)[] = [];
  #pending: FiguresChanged | null = null;
  #ended = false;

  constructor(onEnd: (feed: ChangeFeed) => void) {
    this.#onEnd = onEnd;
  }

  tell(change: FiguresChanged): void {
    if (this.#ended) return;
    const reader = this.#readers.shift();
    if (reader) reader({ value: change, done: false });
    else this.#pending = this.#pending ? together(this.#pending, change) : change;
  }

  next(): Promise<IteratorResult<FiguresChanged, undefined>> {
    if (this.#pending) {
      const value = this.#pending;
      this.#pending = null;
      return Promise.resolve({ value, done: false });
    }
    if (this.#ended) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => this.#readers.push(resolve));
  }

  /** Ends at once, also for a reader who is waiting. */
  return(): Promise<IteratorResult<FiguresChanged, undefined>> {
    this.#ended = true;
    this.#pending = null;
    for (const reader of this.#readers.splice(0)) reader({ value: undefined, done: true });
    this.#onEnd(this);
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

function together(earlier: FiguresChanged, later: FiguresChanged): FiguresChanged {
  if (earlier.lineIds === null || later.lineIds === null) return { lineIds: null };
  const lineIds = new Set([...earlier.lineIds, ...later.lineIds]);
  return { lineIds: lineIds.size > mostPending ? null : lineIds };
}
