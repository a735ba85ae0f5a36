import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Ministry } from './ministry.fixture.ts';

const query = `subscription ($code: String!) { lineFiguresChanged(fiscalYear: 2026, code: $code) {
  code figures { commitment { reserved } } } }`;

interface Told {
  readonly code: string;
  readonly figures: { readonly commitment: { readonly reserved: string } };
}

/** The events of a subscription as a browser reads them. */
async function* eventsOf(response: Response): AsyncGenerator<unknown, void> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Error('No stream was answered');
  let text = '';
  try {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end === -1) {
        const { value, done } = await reader.read();
        if (done) return;
        text += value;
        continue;
      }
      const event = text.slice(0, end);
      text = text.slice(end + 2);
      const data = /^data: ?(.+)$/m.exec(event)?.[1];
      if (data !== undefined) yield JSON.parse(data);
    }
  } finally {
    await reader.cancel();
  }
}

describe('figures as they change', () => {
  let ministry: Ministry;
  beforeAll(async () => {
    ministry = await (await Ministry.open({ databasePoolSize: 2 })).withBudget();
  });
  afterAll(() => ministry.close());

  async function watch(code: string) {
    const headers = { accept: 'text/event-stream' };
    const response = await ministry.request('READER', query, { variables: { code }, headers });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    return eventsOf(response);
  }

  function reserved(code: string, amount: string) {
    const told: Told = { code, figures: { commitment: { reserved: amount } } };
    return { data: { lineFiguresChanged: told } };
  }

  it('are told at once, and again when a line below changes, but not for a line beside', async () => {
    const programme = await watch('1');
    const line = await watch('1-1-2');
    expect((await programme.next()).value).toEqual(reserved('1', '0.00'));
    expect((await line.next()).value).toEqual(reserved('1-1-2', '0.00'));
    await ministry.recorded('C-1', '1-1-1', '10.00');
    expect((await programme.next()).value).toEqual(reserved('1', '10.00'));
    await ministry.recorded('C-2', '1-1-2', '5.00');
    expect((await programme.next()).value).toEqual(reserved('1', '15.00'));
    expect((await line.next()).value).toEqual(reserved('1-1-2', '5.00'));
    await Promise.all([programme.return(), line.return()]);
  });

  it('hold no connection between two events: more watchers than connections, and reads go on', async () => {
    const watchers = await Promise.all(Array.from({ length: 6 }, () => watch('1')));
    await Promise.all(watchers.map((watcher) => watcher.next()));
    expect(await ministry.read('READER', '{ fiscalYears { year } }')).toEqual({ fiscalYears: [{ year: 2026 }] });
    await ministry.recorded('C-3', '1-1-1', '1.00');
    const told = await Promise.all(watchers.map((watcher) => watcher.next()));
    for (const { value } of told) expect(value).toEqual(reserved('1', '16.00'));
    await Promise.all(watchers.map((watcher) => watcher.return()));
  });

  it('end where there is no such line', async () => {
    const nothing = await watch('9');
    expect(await nothing.next()).toEqual({ value: undefined, done: true });
  });
});
