import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { ImportReport } from 'budget-api/cli/import-report.ts';
import { type ImportRun, runImport } from 'budget-api/cli/run-import.ts';
import { Client, type QueryResultRow } from 'pg';
import { createTestDatabase } from '../support/database.ts';

/** Public budgets that are no part of the project: tests on them run where the folder lies beside it. */
const dataFolder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
export const dataIsPresent = existsSync(dataFolder);
if (!dataIsPresent)
  process.stderr.write('Imports of public budgets are not tested: there is no ../shared/data here.\n');

export function dataFile(name: string): string {
  return join(dataFolder, name);
}

export function mappingFile(name: string): string {
  return fileURLToPath(new URL(`../../packages/api/mappings/${name}`, import.meta.url));
}

type Given = Pick<ImportRun, 'mapping' | 'file'> & Partial<ImportRun>;

/** An empty database, a folder for files, and a way to look behind the import. */
export class Importing {
  readonly url: string;
  readonly #folder: string;
  readonly #observer: Client;
  readonly #drop: () => Promise<void>;

  private constructor(url: string, folder: string, observer: Client, drop: () => Promise<void>) {
    this.url = url;
    this.#folder = folder;
    this.#observer = observer;
    this.#drop = drop;
  }

  static async open(): Promise<Importing> {
    const { url, drop } = await createTestDatabase();
    const observer = new Client({ connectionString: url });
    await observer.connect();
    return new Importing(url, await mkdtemp(join(tmpdir(), 'budget-import-')), observer, drop);
  }

  async close(): Promise<void> {
    await this.#observer.end();
    await this.#drop();
    await rm(this.#folder, { recursive: true });
  }

  /** A file of one's own. */
  async file(name: string, content: string): Promise<string> {
    const path = join(this.#folder, name);
    await writeFile(path, content);
    return path;
  }

  load(given: Given): Promise<ImportReport> {
    return runImport({
      run: null,
      databaseUrl: this.url,
      organisation: 'ministry',
      actor: 'ines',
      actorName: null,
      actorRole: 'DIRECTOR',
      dryRun: false,
      mayLoseWrites: true,
      onProgress: () => undefined,
      ...given,
    });
  }

  async rows<Row extends QueryResultRow>(query: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return (await this.#observer.query<Row>(query, [...values])).rows;
  }

  /** How many rows each table holds. */
  async counts(): Promise<Readonly<Record<string, number>>> {
    const tables = await this.rows<{ name: string }>(
      `select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition order by relname`,
    );
    const counted: Record<string, number> = {};
    for (const { name } of tables) {
      const [row] = await this.rows<{ count: number }>(`select count(*)::integer as count from ${name}`);
      counted[name] = row?.count ?? 0;
    }
    return counted;
  }
}

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

const command = fileURLToPath(new URL('../../packages/api/src/cli.ts', import.meta.url));

/** The command as it is typed, in a process of its own. */
export async function budget(databaseUrl: string | null, ...args: readonly string[]): Promise<Ended> {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--conditions=source', command, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited, MAY_LOSE_WRITES: 'yes', ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }) },
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, output, errors };
}
