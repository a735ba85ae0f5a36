import type { ReadSnapshot, Reads } from '../application/reads.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What a request sees of the ledger: one snapshot at a time, and what was loaded from it. */
export class Reading {
  readonly #snapshot: ReadSnapshot;
  #loaders: Loaders;
  #closed = false;

  constructor(snapshot: ReadSnapshot) {
    this.#snapshot = snapshot;
    this.#loaders = this.#newLoaders();
  }

  get loaders(): Loaders {
    return this.#loaders;
  }

  /** A request that was given up may still have resolvers under way: they must not begin a snapshot that nobody ends. */
  get snapshot(): Reads {
    if (this.#closed) throw new Error('The request has ended');
    return this.#snapshot;
  }

  /** Lets go of the snapshot and of all that was loaded: what is read next is the state as it is then. */
  async release(): Promise<void> {
    this.#loaders = this.#newLoaders();
    await this.#snapshot.release();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.release();
  }

  #newLoaders(): Loaders {
    return createLoaders(() => this.snapshot);
  }
}
