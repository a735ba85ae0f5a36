import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Changes, FiguresChanged } from '../../application/changes.ts';
import { ChangeFeed } from './change-feed.ts';
import { type ChangePayload, changeChannel } from './change-payload.ts';

const firstPauseMilliseconds = 100;
const longestPauseMilliseconds = 5000;

/** Hears what every process on the database changed, on a connection of its own that is renewed when it breaks. */
export class PostgresChanges implements Changes {
  readonly #connectionString: string;
  readonly #feeds = new Map<string, Set<ChangeFeed>>();
  readonly #closing = new AbortController();
  #client: Client | null = null;

  private constructor(connectionString: string) {
    this.#connectionString = connectionString;
  }

  /** @throws where the database cannot be reached now */
  static async open(connectionString: string): Promise<PostgresChanges> {
    const changes = new PostgresChanges(connectionString);
    await changes.#listen();
    return changes;
  }

  of(organisationId: string): ChangeFeed {
    const feeds = this.#feeds.get(organisationId) ?? new Set();
    this.#feeds.set(organisationId, feeds);
    const feed = new ChangeFeed(() => {
      feeds.delete(feed);
      if (feeds.size === 0 && this.#feeds.get(organisationId) === feeds) this.#feeds.delete(organisationId);
    });
    feeds.add(feed);
    return feed;
  }

  /** Ends every feed and the connection. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all([...this.#allFeeds()].map((feed) => feed.return()));
    await this.#client?.end();
  }

  async #listen(): Promise<void> {
    const client = new Client({
      connectionString: this.#connectionString,
      keepAlive: true,
      application_name: 'budget-changes',
    });
    // A broken connection also ends, which is when it is renewed.
    client.on('error', () => undefined);
    client.on('notification', ({ payload }) => {
      if (payload !== undefined) this.#hear(JSON.parse(payload) as ChangePayload);
    });
    try {
      await client.connect();
      await client.query(`listen ${changeChannel}`);
      this.#closing.signal.throwIfAborted();
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    client.once('end', () => void this.#listenAgain());
    this.#client = client;
  }

  async #listenAgain(): Promise<void> {
    let wait = firstPauseMilliseconds;
    while (!this.#closing.signal.aborted) {
      try {
        await pause(wait, undefined, { signal: this.#closing.signal });
        await this.#listen();
        // What changed meanwhile was not heard.
        for (const feed of this.#allFeeds()) feed.tell({ lineIds: null });
        return;
      } catch {
        wait = Math.min(wait * 2, longestPauseMilliseconds);
      }
    }
  }

  #hear({ organisationId, lineIds }: ChangePayload): void {
    const change: FiguresChanged = { lineIds: lineIds === null ? null : new Set(lineIds) };
    for (const feed of this.#feeds.get(organisationId) ?? []) feed.tell(change);
  }

  *#allFeeds(): Iterable<ChangeFeed> {
    for (const feeds of this.#feeds.values()) yield* feeds;
  }
}
