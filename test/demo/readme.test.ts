import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { dayOfTheSample } from 'budget-api/demo/day.ts';
import { readExecution, renderExecution } from 'budget-api/demo/execution-table.ts';
import { playDay } from 'budget-api/demo/play-day.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoApp, startDemoApp } from './demo-app.ts';

const run = promisify(execFile);
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const here = fileURLToPath(new URL('.', import.meta.url));

/** The fenced blocks of a language, in their order. */
function blocks(language: string): readonly string[] {
  return [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, name, text = '']) =>
    name === language ? [text] : [],
  );
}

describe('the README', () => {
  let app: DemoApp;
  let told: readonly string[];
  let table: string;
  beforeAll(async () => {
    app = await startDemoApp();
    const lines: string[] = [];
    await playDay(app.ask, dayOfTheSample, (text) => lines.push(text));
    told = lines.join('\n').split('\n');
    table = renderExecution(await readExecution(app.ask, 2026, '113'));
  });
  afterAll(() => app.close());

  it('embeds budget-core in 12 lines that run and print what it says', async () => {
    const [code = ''] = blocks('ts');
    expect(code.split('\n').filter((line) => line !== '')).toHaveLength(12);
    const { stdout } = await run(
      process.execPath,
      ['--conditions=source', '--input-type=module-typescript', '--eval', code],
      { cwd: here },
    );
    expect(blocks('text').at(-1)?.trim()).toBe(stdout.trim().replaceAll('\u00a0', ' '));
  });

  it('gives the answers that its queries and mutations get after the day', async () => {
    const askers = ['dashboard', 'awa', 'awa'] as const;
    const answers: unknown[] = [];
    for (const [index, query] of blocks('graphql').entries()) {
      answers.push({ data: await app.ask(askers[index] ?? 'dashboard', query, {}) });
    }
    expect(blocks('json').map((text): unknown => JSON.parse(text))).toEqual(answers);
  });

  it('tells acts of the day as they are told, and rows of its table as they are printed', () => {
    const [day = [], rows = []] = blocks('text').map((text) =>
      text.split('\n').filter((line) => !/^(?:\[…\])?$/.test(line)),
    );
    expect(told).toEqual(expect.arrayContaining(day.slice(3)));
    expect(table.split('\n')).toEqual(expect.arrayContaining(rows));
  });
});
