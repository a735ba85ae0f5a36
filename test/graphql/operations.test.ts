import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runStatements } from '../support/database.ts';
import { Ministry } from './ministry.fixture.ts';

const folder = new URL('../../packages/api/operations/', import.meta.url);

function operation(name: string): string {
  return readFileSync(new URL(`${name}.graphql`, folder), 'utf8');
}

describe('the operations for dashboards', () => {
  let ministry: Ministry;
  const answered = new Set<string>();
  beforeAll(async () => {
    ministry = await (await Ministry.open()).withBudget();
    await workOfAMonth(ministry);
  });
  afterAll(() => ministry.close());

  const read = (role: 'READER' | 'AUDITOR', name: string, variables: object) => {
    answered.add(`${name}.graphql`);
    return ministry.read(role, operation(name), variables);
  };

  it('execution-table gives every node of a programme with both authorities', async () => {
    const commitment = { frozen: '0.00', reserved: '50.00', committed: '300.00' };
    const payment = { frozen: '0.00', certified: '150.00', expensed: '100.00', paid: '100.00' };
    const row = (code: string, level: number) => ({
      code,
      label: `Line ${code}`,
      level,
      figures: {
        commitment: { authorised: '1500.00', ...commitment, available: '1150.00', usage: '0.2333' },
        payment: { authorised: '1500.00', ...payment, available: '1400.00', usage: '0.0667' },
        outstanding: '200.00',
        payable: '50.00',
      },
    });
    expect(await read('READER', 'execution-table', { fiscalYear: 2026, code: '1' })).toEqual({
      budgetLine: {
        ...row('1', 1),
        descendants: [
          row('1-1', 2),
          {
            code: '1-1-1',
            label: 'Line 1-1-1',
            level: 3,
            figures: {
              commitment: {
                authorised: '1000.00',
                ...commitment,
                reserved: '0.00',
                available: '700.00',
                usage: '0.3000',
              },
              payment: { authorised: '1000.00', ...payment, available: '900.00', usage: '0.1000' },
              outstanding: '200.00',
              payable: '50.00',
            },
          },
          {
            code: '1-1-2',
            label: 'Line 1-1-2',
            level: 3,
            figures: {
              commitment: {
                authorised: '500.00',
                frozen: '0.00',
                reserved: '50.00',
                committed: '0.00',
                available: '450.00',
                usage: '0.1000',
              },
              payment: {
                authorised: '500.00',
                frozen: '0.00',
                certified: '0.00',
                expensed: '0.00',
                paid: '0.00',
                available: '500.00',
                usage: '0.0000',
              },
              outstanding: '0.00',
              payable: '0.00',
            },
          },
        ],
      },
    });
  });

  it('top-usage gives the lines by usage, highest first', async () => {
    expect(await read('READER', 'top-usage', { fiscalYear: 2026 })).toMatchObject({
      topUsage: [
        { code: '1-1-1', headroom: '700.00', figures: { commitment: { consumed: '300.00', usage: '0.3000' } } },
        { code: '1-1-2', headroom: '450.00', figures: { commitment: { consumed: '50.00', usage: '0.1000' } } },
      ],
    });
  });

  it('work-to-approve gives submitted commitments and certified expenses', async () => {
    expect(await read('AUDITOR', 'work-to-approve', { fiscalYear: 2026 })).toMatchObject({
      commitments: {
        edges: [
          {
            node: {
              reference: 'C-2',
              amount: '50.00',
              payee: { name: 'Imprimerie du Port' },
              charges: [{ amount: '50.00', line: { code: '1-1-2', label: 'Line 1-1-2' } }],
            },
          },
        ],
        pageInfo: { hasNextPage: false },
      },
      expenses: {
        edges: [
          {
            node: {
              reference: 'E-2',
              amount: '50.00',
              commitment: { reference: 'C-1' },
              certifiedBy: { name: 'Name of SECTION_OFFICER' },
              charges: [{ claimed: '50.00', certified: '50.00' }],
            },
          },
        ],
      },
    });
  });

  it('payments-of-the-month gives what was paid between two days', async () => {
    const march = { fiscalYear: 2026, from: '2026-03-01', to: '2026-03-31' };
    expect(await read('AUDITOR', 'payments-of-the-month', march)).toEqual({
      expenses: {
        edges: [
          {
            node: {
              reference: 'E-1',
              invoiceNumber: 'F-E-1',
              paidOn: '2026-03-02',
              amount: '100.00',
              payee: { reference: 'P-1', name: 'Imprimerie du Port' },
              charges: [{ approved: '100.00', line: { code: '1-1-1', label: 'Line 1-1-1' } }],
            },
          },
        ],
        pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
      },
    });
    const april = { fiscalYear: 2026, from: '2026-04-01', to: '2026-04-30' };
    expect(await read('AUDITOR', 'payments-of-the-month', april)).toMatchObject({ expenses: { edges: [] } });
  });

  it('each has its answer here', () => {
    expect([...answered].toSorted()).toEqual(readdirSync(folder).toSorted());
  });
});

describe('the execution table as CSV', () => {
  let ministry: Ministry;
  beforeAll(async () => {
    ministry = await (await Ministry.open()).withBudget();
    const labels = { fr: 'Études, "relevés"', en: 'Surveys' };
    await ministry.accepted('ADMINISTRATOR', 'addBudgetLine', { code: '2', parentCode: null, labels });
    await ministry.recorded('C-1', '1-1-1', '250.00');
  });
  afterAll(() => ministry.close());

  async function get(query: string, role: 'READER' | null = 'READER') {
    const headers = await ministry.authorization(role);
    const response = await ministry.app.fetch(`http://budget.test/execution-table.csv${query}`, { headers });
    return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
  }

  it('has one row for each node below the code, with exact amounts', async () => {
    expect(await get('?fiscalYear=2026&code=1-1')).toEqual({
      status: 200,
      type: 'text/csv; charset=utf-8; header=present',
      text: [
        'code,labelFr,labelEn,level,commitmentAuthorised,commitmentFrozen,reserved,committed,' +
          'expensedWithoutCommitment,availableToCommit,commitmentUsage,carriedIn,outstanding,paymentAuthorised,paymentFrozen,' +
          'certified,expensed,paid,availableToPay,paymentUsage,payable',
        '1-1,Ligne 1-1,Line 1-1,2,1500.00,0.00,250.00,0.00,0.00,1250.00,0.1667,0.00,0.00,1500.00,0.00,' +
          '0.00,0.00,0.00,1500.00,0.0000,0.00',
        '1-1-1,Ligne 1-1-1,Line 1-1-1,3,1000.00,0.00,250.00,0.00,0.00,750.00,0.2500,0.00,0.00,1000.00,0.00,' +
          '0.00,0.00,0.00,1000.00,0.0000,0.00',
        '1-1-2,Ligne 1-1-2,Line 1-1-2,3,500.00,0.00,0.00,0.00,0.00,500.00,0.0000,0.00,0.00,500.00,0.00,' +
          '0.00,0.00,0.00,500.00,0.0000,0.00',
        '',
      ].join('\r\n'),
    });
  });

  it('has the whole year without a code; authority never granted is empty, not 0.00', async () => {
    const { text } = await get('?fiscalYear=2026');
    const rows = text.split('\r\n');
    expect(rows.slice(1).map((row) => row.split(',')[0])).toEqual(['1', '1-1', '1-1-1', '1-1-2', '2', '']);
    expect(rows[5]).toBe(
      '2,"Études, ""relevés""",Surveys,1,,0.00,0.00,0.00,0.00,,,0.00,0.00,,0.00,0.00,0.00,0.00,,,0.00',
    );
  });

  it('refuses who does not say who he is, and what is not there', async () => {
    expect((await get('?fiscalYear=2026', null)).status).toBe(401);
    expect((await get('')).status).toBe(400);
    expect((await get('?fiscalYear=20x6')).status).toBe(400);
    expect((await get('?fiscalYear=2026&code=9')).status).toBe(404);
    expect((await get('?fiscalYear=2025')).status).toBe(404);
  });

  it('has every line, however many they are', async () => {
    await runStatements(
      ministry.databaseUrl,
      `insert into budget_line (organisation_id, id, fiscal_year, code, label_fr, label_en, parent_id, path, leaf, state,
        version)
      select organisation_id, child.id, fiscal_year, '2-' || child.number, label_fr, label_en, line.id,
        path || child.id, true, state, 1
      from budget_line line
      cross join (select number, gen_random_uuid() as id from generate_series(1, 20000) number offset 0) child
      where line.code = '2'`,
    );
    for (const [query, more] of [
      ['', 4],
      ['&code=2', 0],
    ] as const) {
      const codes = (await get(`?fiscalYear=2026${query}`)).text.split('\r\n').map((row) => row.split(',')[0]);
      expect(codes).toHaveLength(1 + more + 20_001 + 1);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });
});

/** C-1 approved with E-1 paid and E-2 certified against it, C-2 submitted. */
async function workOfAMonth(ministry: Ministry): Promise<void> {
  const { id: commitmentId } = await ministry.approved('C-1', '1-1-1', '300.00');
  await ministry.recorded('C-2', '1-1-2', '50.00');
  const { commitment } = await ministry.read<{ commitment: { charges: { id: string }[] } }>(
    'AUDITOR',
    '{ commitment(fiscalYear: 2026, reference: "C-1") { charges { id } } }',
  );
  const chargeId = commitment.charges[0]?.id;
  type Kept = { expense: { id: string; version: number } };
  const expense = 'expense { id version }';
  const advance = async (kept: Kept, mutation: string, role: 'SECTION_OFFICER' | 'CONTROLLER' | 'ACCOUNTANT') =>
    ministry.accepted<Kept>(
      role,
      mutation,
      { expenseId: kept.expense.id, expectedVersion: kept.expense.version },
      expense,
    );
  const claim = (reference: string, amount: string) =>
    ministry.accepted<Kept>(
      'ASSISTANT_SECTION_OFFICER',
      'recordExpense',
      { commitmentId, reference, invoiceNumber: `F-${reference}`, charges: [{ chargeId, amount }] },
      expense,
    );
  const certified = await advance(await claim('E-1', '100.00'), 'certifyExpense', 'SECTION_OFFICER');
  const approved = await advance(certified, 'approveExpense', 'CONTROLLER');
  await advance(approved, 'payExpense', 'ACCOUNTANT');
  await advance(await claim('E-2', '50.00'), 'certifyExpense', 'SECTION_OFFICER');
}
