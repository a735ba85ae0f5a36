import { once } from 'node:events';
import { createConnection, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import { commitment, Ministry } from './ministry.fixture.ts';

const officer = 'ASSISTANT_SECTION_OFFICER';

/** A way to the database that can be cut. */
class Wire {
  readonly #server = createServer((here) => this.#join(here));
  readonly #sockets = new Set<Socket>();
  readonly #target: URL;
  #cut = false;

  constructor(databaseUrl: string) {
    this.#target = new URL(databaseUrl);
  }

  async open(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const bound = this.#server.address();
    const url = new URL(this.#target);
    url.host = `127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`;
    return url.href;
  }

  async cutDuring(work: () => Promise<void>): Promise<void> {
    this.#cut = true;
    for (const socket of this.#sockets) socket.destroy();
    try {
      await work();
    } finally {
      this.#cut = false;
    }
  }

  close(): void {
    this.#server.close();
  }

  #join(here: Socket): void {
    if (this.#cut) {
      here.destroy();
      return;
    }
    const there = createConnection(Number(this.#target.port), this.#target.hostname);
    for (const socket of [here, there]) {
      this.#sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        here.destroy();
        there.destroy();
        this.#sockets.delete(socket);
      });
    }
    here.pipe(there).pipe(here);
  }
}

describe('while the database is away', () => {
  let ministry: Ministry;
  let wire: Wire;
  let drop: () => Promise<void>;
  const lines: string[] = [];
  beforeAll(async () => {
    const database = await createTestDatabase();
    drop = () => database.drop();
    wire = new Wire(database.url);
    const logTo = { write: (line: string) => void lines.push(line) };
    const options = { databaseUrl: await wire.open(), logLevel: 'error', logTo } as const;
    ministry = await (await Ministry.open(options)).withBudget();
  });
  afterAll(async () => {
    await ministry.close();
    wire.close();
    await drop();
  });

  it('an act may be sent again with its key, and is done once when the database is back', async () => {
    const content = {
      idempotencyKey: 'a-commitment-in-hard-times',
      ...commitment('C-1', [{ lineCode: '1-1-1', amount: '10.00' }]),
    };
    await wire.cutDuring(async () => {
      const { data, errors } = await ministry.act(officer, 'recordCommitment', content);
      expect(data).toBeNull();
      expect(errors).toMatchObject([
        { path: ['act'], extensions: { code: 'UNAVAILABLE', retryable: true, requestId: expect.any(String) } },
      ]);
      expect(lines.join()).toContain(String(errors?.[0]?.extensions?.['requestId']));
    });
    expect(await ministry.accepted(officer, 'recordCommitment', content)).toMatchObject({ replayed: false });
    expect(await ministry.accepted(officer, 'recordCommitment', content)).toMatchObject({ replayed: true });
  });

  it('reads fail without a word of what is behind, as GraphQL and as CSV', async () => {
    await wire.cutDuring(async () => {
      const { errors } = await ministry.ask('READER', '{ fiscalYears { year } }');
      expect(errors).toMatchObject([{ message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
      const headers = await ministry.authorization('READER');
      const response = await ministry.app.fetch('http://budget.test/execution-table.csv?fiscalYear=2026', { headers });
      expect(response.status).toBe(500);
      expect(await response.text()).toMatch(/^Unexpected error in request [0-9a-f-]+\n$/);
    });
    expect(await ministry.read('READER', '{ fiscalYears { year } }')).toEqual({ fiscalYears: [{ year: 2026 }] });
  });
});
