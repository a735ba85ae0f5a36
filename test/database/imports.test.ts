import { describe, expect, it } from 'vitest';
import { type Books, booksOfEachTest } from './books.fixture.ts';
import { refusalOf } from './refusal-of.fixture.ts';

const check = (constraint: string) => ({ code: '23514', constraint });

/** A commitment as of an earlier year. */
async function carriedCommitment(books: Books): Promise<{ readonly id: string; readonly chargeId: string }> {
  const commitment = await books.commitment('line', '100.00');
  await books.owner.query('update commitment set origin_year = 2024, version = 2 where id = $1', [commitment.id]);
  return commitment;
}

describe('what an import brings', () => {
  const books = booksOfEachTest();

  it('is summed up apart on the line itself: entries that no charge bears', async () => {
    const { chargeId } = await books().commitment('line', '100.00');
    await books().enter({ line: 'line', stage: 'COMMITTED', amount: '100.00', chargeId });
    await books().enter({ line: 'line', stage: 'COMMITTED', amount: '30.00' });
    await books().enter({ line: 'line', stage: 'EXPENSED', amount: '2.00' });
    await books().enter({ line: 'line', stage: 'EXPENSED', amount: '20.00', authority: 'PAYMENT' });
    expect(await books().figure('line', 'committed')).toBe('130.00');
    expect(await books().figure('line', 'imported_committed')).toBe('30.00');
    expect(await books().figure('line', 'imported_expensed_without_commitment')).toBe('2.00');
    expect(await books().figure('line', 'imported_expensed')).toBe('20.00');
    expect(await books().figure('action', 'committed')).toBe('130.00');
    expect(await books().figure('action', 'imported_committed')).toBe('0');
  });

  it('never falls below zero', async () => {
    const { chargeId } = await books().commitment('line', '100.00');
    await books().enter({ line: 'line', stage: 'COMMITTED', amount: '100.00', chargeId });
    expect(await refusalOf(books().enter({ line: 'line', stage: 'COMMITTED', amount: '-0.01' }))).toEqual(
      check('line_balance_imported_committed_not_negative'),
    );
  });

  it('D-28 is committed on its charge and outstanding on its line, and takes nothing from a control', async () => {
    await books().control('line', '10.00');
    const { chargeId } = await carriedCommitment(books());
    await books().enter({ line: 'line', stage: 'CARRIED_IN', amount: '100.00', chargeId });
    expect(await books().figure('line', 'carried_in')).toBe('100.00');
    expect(await books().figure('programme', 'carried_in')).toBe('100.00');
    expect(await books().figure('line', 'committed')).toBe('0');
    const committed = await books().run('select committed from commitment_charge where id = $1', chargeId);
    expect(committed).toEqual([{ committed: '100.00' }]);
  });

  it('names its charge where it is carried in', async () => {
    expect(await refusalOf(books().enter({ line: 'line', stage: 'CARRIED_IN', amount: '1.00' }))).toEqual(
      check('journal_entry_carried_in_names_charge'),
    );
  });
});

describe('a commitment of an earlier year', () => {
  const books = booksOfEachTest();

  it('was made in an earlier year, and an act of the year in none', async () => {
    const { id } = await books().commitment('line', '100.00');
    const made = (year: number) =>
      books().owner.query('update commitment set origin_year = $2, version = version + 1 where id = $1', [id, year]);
    expect(await refusalOf(made(2026))).toEqual(check('commitment_origin_earlier'));
    await made(2025);
    const changed = books().run('update commitment set origin_year = null, version = version + 1');
    expect(await refusalOf(changed)).toEqual({ code: '42501' });
  });

  it('follows in its amount what is stated of it, down to zero, as no draft does', async () => {
    const bringToZero = async ({ id, chargeId }: { id: string; chargeId: string }) => {
      await books().run(
        `with brought as (update commitment set amount = 0, version = version + 1 where id = $1)
         update commitment_charge set amount = 0 where id = $2`,
        id,
        chargeId,
      );
    };
    await bringToZero(await carriedCommitment(books()));
    const made = await books().commitment('line', '100.00');
    expect(await refusalOf(bringToZero(made))).toEqual({
      code: 'BU005',
      constraint: 'commitment_amount_stays',
    });
    const charge = books().run('update commitment_charge set amount = 99 where id = $1', made.chargeId);
    expect(await refusalOf(charge)).toEqual({ code: 'BU005', constraint: 'commitment_charge_amount_stays' });
  });
});
