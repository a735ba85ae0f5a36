import { execFile } from 'node:child_process';
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withClient } from './database.ts';

const run = promisify(execFile);

/** One transaction per commitment: an insert, and a balance update on condition that the line bears it. */
export const script = `BEGIN;
INSERT INTO bench_commitment (line_id, amount, reference) VALUES (1, 10.00, 'R-' || :client_id);
UPDATE bench_line SET committed = committed + 10.00 WHERE id = 1 AND committed + 10.00 <= authorised;
COMMIT;
`;

const tables = `
CREATE TABLE bench_line (
  id integer PRIMARY KEY,
  authorised numeric NOT NULL,
  committed numeric NOT NULL CHECK (committed <= authorised)
);
CREATE TABLE bench_commitment (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  line_id integer NOT NULL,
  amount numeric NOT NULL,
  reference text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO bench_line VALUES (1, 1000000000000.00, 0);
`;

/** Where pgbench is: on the path, or where Debian's package puts it. */
export async function findPgbench(): Promise<string> {
  const places = [
    ...(process.env['PATH'] ?? '').split(':').map((folder) => join(folder, 'pgbench')),
    ...['18', '17', '16', '15'].map((version) => `/usr/lib/postgresql/${version}/bin/pgbench`),
  ];
  for (const place of places) {
    const found = await access(place).then(
      () => true,
      () => false,
    );
    if (found) return place;
  }
  throw new Error('pgbench was not found; Debian has it in the package postgresql-15 (apt-get install postgresql-15)');
}

export async function createTables(url: string): Promise<void> {
  await withClient(url, (client) => client.query(tables));
}

/** Transactions per second, as pgbench counts them; the time to connect is left out. */
export async function runPgbench(
  pgbench: string,
  url: string,
  { clients, seconds }: { readonly clients: number; readonly seconds: number },
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'budget-pgbench-'));
  try {
    const file = join(folder, 'commitment.sql');
    await writeFile(file, script);
    const sizes = ['-j', '2', '-c', String(clients), '-T', String(seconds)];
    const { stdout } = await run(pgbench, ['-n', '-M', 'prepared', ...sizes, '-f', file, url]);
    const rate = /tps = ([\d.]+)/.exec(stdout)?.[1];
    if (rate === undefined || /number of failed transactions: [1-9]/.test(stdout)) {
      throw new Error(`pgbench did not measure:\n${stdout}`);
    }
    return Number(rate);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
