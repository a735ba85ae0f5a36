import { describe, expect, it } from 'vitest';
import { booksOfEachTest } from './books.fixture.ts';
import { refusalOf } from './refusal-of.fixture.ts';

const change = (set: string) => `update fiscal_year set ${set} where year = 2026`;
const kept = (table: string) => ({ code: 'BU003', constraint: `${table}_year_not_closed` });

describe('fiscal years in the database', () => {
  const books = booksOfEachTest();
  const close = () => books().run(change(`state = 'CLOSED', version = 3`));

  it('D-90 go forward by a version for each step', async () => {
    const leap = change(`state = 'CLOSED', version = 2`);
    const refused = { code: 'BU005', constraint: 'fiscal_year_state_goes_forward' };
    expect(await refusalOf(books().run(leap))).toEqual(refused);
    await close();
  });

  it.each([[`state = 'CLOSING', version = 4`], [`state = 'PREPARATION', version = 4, reason = 'Erreur'`]])(
    'D-90 go back only by the steps of a closing, and for a reason: not to %s',
    async (set) => {
      await close();
      const refused = { code: 'BU005', constraint: 'fiscal_year_state_goes_forward' };
      expect(await refusalOf(books().run(change(set)))).toEqual(refused);
      await books().run(change(`state = 'CLOSING', version = 4, reason = 'Facture en retard'`));
    },
  );

  it.each([
    ['budget_line', `update budget_line set state = 'HOLD', version = version + 1 where fiscal_year = 2026`],
    ['spending_control', `update spending_control set in_force = false, version = version + 1`],
    ['commitment', `update commitment set state = 'CANCELLED', version = version + 1`],
  ])('D-90 a closed year is not written into: %s', async (table, statement) => {
    await books().control('line', '500.00');
    await books().commitment('line', '10.00');
    await close();
    expect(await refusalOf(books().run(statement))).toEqual(kept(table));
  });

  it('D-90 a closed year takes nothing new', async () => {
    await close();
    expect(await refusalOf(books().commitment('line', '10.00'))).toEqual(kept('commitment'));
    expect(await refusalOf(books().control('line', '10.00'))).toEqual(kept('spending_control'));
  });

  it('D-90 of entries, a closed year takes the payment of a charge', async () => {
    const { chargeId } = await books().commitment('line', '10.00');
    const spent = { line: 'line', amount: '10.00', chargeId } as const;
    await books().enter({ ...spent, stage: 'COMMITTED' });
    await books().enter({ ...spent, stage: 'CERTIFIED', authority: 'PAYMENT' });
    await books().enter({ ...spent, stage: 'EXPENSED', authority: 'PAYMENT' });
    await close();
    const refused = { code: 'BU003', constraint: 'journal_entry_year_not_closed' };
    const paid = { line: 'line', amount: '1.00', stage: 'PAID', authority: 'PAYMENT' } as const;
    expect(await refusalOf(books().enter(paid))).toEqual(refused);
    await books().enter({ ...paid, chargeId });
  });
});
