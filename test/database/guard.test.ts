import { describe, expect, it } from 'vitest';
import { booksOfEachTest } from './books.fixture.ts';
import { refusalOf } from './refusal-of.fixture.ts';

const beyondControl = { code: 'BU001', constraint: 'spending_control_headroom' };

describe('the guard behind the journal', () => {
  const books = booksOfEachTest();

  it('lets consumption reach the ceiling of a blocking control, and refuses one cent more', async () => {
    await books().control('line', '500.00');
    await books().enter({ line: 'line', stage: 'RESERVED', amount: '500.00' });
    expect(await refusalOf(books().enter({ line: 'line', stage: 'RESERVED', amount: '0.01' }))).toEqual(beyondControl);
    expect(await books().figure('line', 'reserved')).toBe('500.00');
  });

  it('refuses what a control on any node above the line does not allow, from all lines below it together', async () => {
    await books().control('programme', '500.00');
    await books().enter({ line: 'line', stage: 'RESERVED', amount: '300.00' });
    expect(await refusalOf(books().enter({ line: 'sister', stage: 'RESERVED', amount: '200.01' }))).toEqual(
      beyondControl,
    );
    await books().enter({ line: 'sister', stage: 'RESERVED', amount: '200.00' });
    expect(await books().figure('programme', 'reserved')).toBe('500.00');
  });

  it('counts reserved, committed and expensed without commitment together, and nets one statement', async () => {
    await books().control('line', '500.00');
    await books().enter({ line: 'line', stage: 'RESERVED', amount: '300.00' });
    await books().enter(
      { line: 'line', stage: 'RESERVED', amount: '-300.00' },
      { line: 'line', stage: 'COMMITTED', amount: '300.00' },
    );
    await books().enter({ line: 'line', stage: 'EXPENSED', amount: '150.00' });
    expect(await refusalOf(books().enter({ line: 'line', stage: 'RESERVED', amount: '50.01' }))).toEqual(beyondControl);
    await books().enter({ line: 'line', stage: 'RESERVED', amount: '50.00' });
  });

  it('counts what is expensed against a control of payment, and not what is certified', async () => {
    await books().control('line', '500.00', { authority: 'PAYMENT' });
    await books().enter({ line: 'line', stage: 'CERTIFIED', amount: '900.00', authority: 'PAYMENT' });
    await books().enter({ line: 'line', stage: 'EXPENSED', amount: '500.00', authority: 'PAYMENT' });
    expect(
      await refusalOf(books().enter({ line: 'line', stage: 'EXPENSED', amount: '0.01', authority: 'PAYMENT' })),
    ).toEqual(beyondControl);
  });

  it('refuses a ceiling that falls below what is consumed', async () => {
    const controlId = await books().control('line', '500.00');
    await books().enter({ line: 'line', stage: 'RESERVED', amount: '400.00' });
    const lower = { line: 'line', stage: 'CEILING', controlId } as const;
    expect(await refusalOf(books().enter({ ...lower, amount: '-100.01' }))).toEqual(beyondControl);
    await books().enter({ ...lower, amount: '-100.00' });
  });

  it('D-65 lets a release on an overrun line pass, and refuses what makes it worse', async () => {
    await books().enter({ line: 'line', stage: 'RESERVED', amount: '600.00' });
    await books().control('line', '500.00');
    expect(await refusalOf(books().enter({ line: 'line', stage: 'RESERVED', amount: '0.01' }))).toEqual(beyondControl);
    await books().enter({ line: 'line', stage: 'RESERVED', amount: '-50.00' });
    expect(await books().figure('line', 'reserved')).toBe('550.00');
  });

  it('D-60 refuses nothing for a control that warns, or that stands no more', async () => {
    await books().control('line', '10.00', { mode: 'WARN' });
    const withdrawn = await books().control('action', '10.00');
    await books().run('update spending_control set in_force = false, version = 2 where id = $1', withdrawn);
    await books().enter({ line: 'line', stage: 'RESERVED', amount: '600.00' });
    expect(await books().figure('line', 'reserved')).toBe('600.00');
  });

  it('D-60 refuses nothing for a control whose dates are not those of the act', async () => {
    await books().control('line', '10.00', { validFrom: '2026-03-03' });
    await books().enter({ line: 'line', stage: 'RESERVED', amount: '600.00' });
    await books().control('line', '700.00', { mode: 'BLOCK', validUntil: '2026-03-02', authority: 'PAYMENT' });
    const expensed = { line: 'line', stage: 'EXPENSED', authority: 'PAYMENT' } as const;
    expect(await refusalOf(books().enter({ ...expensed, amount: '700.01' }))).toEqual(beyondControl);
    await books().enter({ ...expensed, amount: '700.00' });
  });

  it('D-85 counts every expense for a control of commitment authority that counts from expense on', async () => {
    await books().control('line', '500.00', { stages: '{EXPENSED}' });
    await books().enter({ line: 'line', stage: 'COMMITTED', amount: '900.00' });
    const expensed = { line: 'line', stage: 'EXPENSED', authority: 'PAYMENT' } as const;
    await books().enter({ ...expensed, amount: '500.00' });
    expect(await refusalOf(books().enter({ ...expensed, amount: '0.01' }))).toEqual(beyondControl);
  });

  it('lets only one of two transactions pass that fit one by one and not together', async () => {
    await books().control('programme', '500.00');
    const first = books().asApplication(async (run) => {
      await books().enterIn(run, [{ line: 'line', stage: 'RESERVED', amount: '300.00' }]);
      const second = refusalOf(books().enter({ line: 'sister', stage: 'RESERVED', amount: '300.00' }));
      await run('select pg_sleep(0.3)');
      return { second };
    });
    const { second } = await first;
    expect(await second).toEqual(beyondControl);
    expect(await books().figure('programme', 'reserved')).toBe('300.00');
  });

  it('is what refuses: without its trigger the same entry passes', async () => {
    await books().control('line', '500.00');
    const takeAway = 'drop trigger journal_entry_3_within_ceilings on journal_entry';
    const reserved = await books().without(takeAway, async (run) => {
      await books().enterIn(run, [{ line: 'line', stage: 'RESERVED', amount: '500.01' }]);
      return books().figure('line', 'reserved', run);
    });
    expect(reserved).toBe('500.01');
  });

  it('tells nothing of the figures that it compared', async () => {
    await books().control('line', '500.00');
    const answer = books().enter({ line: 'line', stage: 'RESERVED', amount: '777.00' });
    await expect(answer).rejects.toMatchObject({
      message: 'a journal entry goes beyond a blocking spending control',
      detail: undefined,
    });
  });
});
