import { verify } from 'budget-api/persistence/verify.ts';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Claims, expenseVersionOf } from './claims.fixture.ts';
import { Ministry } from './ministry.fixture.ts';

const labels = { fr: 'Fournitures', en: 'Supplies' };

describe('expenses beyond their commitment', () => {
  let ministry: Ministry;
  let claims: Claims;
  beforeAll(async () => {
    ministry = await Ministry.open();
    claims = new Claims(ministry);
    const year = { year: 2026, firstMonth: 1, currency: 'EUR', mode: 'DUAL' };
    const excess = { allowedExcessPercent: '10', allowedExcessAmount: '60.00' };
    await ministry.accepted('ADMINISTRATOR', 'openFiscalYear', { ...year, ...excess });
    await ministry.accepted('ASSISTANT_SECTION_OFFICER', 'registerPayee', { reference: 'P-1', name: 'Imprimerie' });
    await ministry.accepted('ADMINISTRATOR', 'addBudgetLine', { code: '60', labels });
    for (const [earlier, authority] of ['COMMITMENT', 'PAYMENT'].entries()) {
      const granted = { lineCode: '60', expectedVersion: 1 + earlier, authority, amount: '2100.00', frozen: '0.00' };
      await ministry.accepted('DIRECTOR', 'setAuthority', granted);
    }
  });
  afterAll(() => ministry.close());

  async function figures() {
    const query = `{ budgetLine(fiscalYear: 2026, code: "60") { figures { outstanding
      commitment { committed expensedWithoutCommitment available } payment { expensed } } } }`;
    return (await ministry.read<{ budgetLine: { figures: object } }>('READER', query)).budgetLine.figures;
  }

  it('D-42 250 where 200 is left passes within 10 % and 60, 50 of it as an excess that is consumed and given back', async () => {
    await ministry.approved('C-42', '60', '1000.00');
    await claims.approved('C-42', 'E-0', '800.00');
    const approved = await claims.approved('C-42', 'E-1', '250.00');
    expect(await figures()).toEqual({
      outstanding: '0.00',
      commitment: { committed: '1000.00', expensedWithoutCommitment: '50.00', available: '1050.00' },
      payment: { expensed: '1050.00' },
    });
    const query = `{ fiscalYears { allowedExcessPercent allowedExcessAmount }
      commitment(fiscalYear: 2026, reference: "C-42") { charges { expensed excess } }
      expense(fiscalYear: 2026, reference: "E-1") { charges { approved excess } } }`;
    expect(await ministry.read('AUDITOR', query)).toEqual({
      fiscalYears: [{ allowedExcessPercent: '10', allowedExcessAmount: '60.00' }],
      commitment: { charges: [{ expensed: '1050.00', excess: '50.00' }] },
      expense: { charges: [{ approved: '250.00', excess: '50.00' }] },
    });
    const reversal = { ...expenseVersionOf(approved), reason: 'Wrong order' };
    await ministry.accepted('CONTROLLER', 'reverseExpense', reversal);
    expect(await figures()).toMatchObject({
      outstanding: '200.00',
      commitment: { expensedWithoutCommitment: '0.00', available: '1100.00' },
    });
  });

  it('D-42 beyond what is allowed it is refused, with what is left, what is over and what is allowed', async () => {
    const content = await claims.content('C-42', 'E-2', '260.01');
    const asked = 'verdict { refusal { code ... on ExceedsOutstanding { left over allowed } } }';
    const answer = await ministry.act('ASSISTANT_SECTION_OFFICER', 'recordExpense', content, asked);
    expect(answer).toMatchObject({
      data: { act: { verdict: { refusal: { left: '200.00', over: '60.01', allowed: '60.00' } } } },
    });
  });

  it('adds up after all of it', async () => {
    const pool = new Pool({ connectionString: ministry.databaseUrl, max: 1 });
    try {
      expect(await verify(pool, 'ministry')).toEqual([]);
    } finally {
      await pool.end();
    }
  });
});
