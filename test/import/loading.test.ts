import { LedgerConflict } from 'budget-api/application/ledger.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Importing } from './importing.fixture.ts';
import { csv, february, january, mapping, runAt } from './small.fixture.ts';

let importing: Importing;
let mappingPath: string;

beforeEach(async () => {
  importing = await Importing.open();
  mappingPath = await importing.file('mapping.json', JSON.stringify(mapping));
});

afterEach(() => importing.close());

async function load(month: string, rows: readonly string[], options: { dryRun?: boolean; run?: string } = {}) {
  const file = await importing.file(`${month}.csv`, csv(rows));
  const run = await importing.file(`${month}.json`, options.run ?? runAt(`2026-${month}-28`));
  return importing.load({ mapping: mappingPath, file, run, dryRun: options.dryRun ?? false });
}

interface Figures {
  readonly code: string;
  readonly figures: string;
}

function balances(): Promise<readonly Figures[]> {
  return importing.rows<Figures>(
    `select line.code, (to_jsonb(balance) - array['organisation_id', 'line_id'])::text as figures
     from line_balance balance join budget_line line on line.id = balance.line_id order by line.code`,
  );
}

describe('an import', () => {
  it('loads every row as an act under one request, and proves its sums by what the database holds', async () => {
    const report = await load('01', january);
    expect(report).toMatchObject({
      status: 'LOADED',
      rows: { read: 3, loaded: 3, refused: 0 },
      nodesAdded: 5,
      proof: { proven: true, databaseHoldsFile: true },
    });
    expect(report.proof.sums).toContainEqual({
      measure: 'commitmentAuthorised',
      file: '1500.00',
      database: '1500.00',
      equal: true,
    });
    const acts = await importing.rows(
      `select actor_id, count(*)::integer, count(distinct request_id)::integer as requests from act group by actor_id`,
    );
    expect(acts).toEqual([{ actor_id: 'ines', count: 9, requests: 1 }]);
  });

  it('takes a blank for authority that was never granted, which is not 0.00', async () => {
    await load('01', january);
    const before = await importing.rows(
      `select commitment_authorised as authorised from line_balance balance
       join budget_line line on line.id = line_id where code = '2-10'`,
    );
    expect(before).toEqual([{ authorised: null }]);
  });

  it('changes nothing when the same file comes again, and says so', async () => {
    await load('01', january);
    const counts = await importing.counts();
    const report = await load('01', january);
    expect(report).toMatchObject({ status: 'ALREADY_LOADED', acts: 0, replayed: 3, journalEntries: 0 });
    expect(await importing.counts()).toEqual(counts);
  });

  it('posts the differences of the next month at its date, reversals included', async () => {
    await load('01', january);
    const report = await load('02', february);
    expect(report.status).toBe('LOADED');
    const entries = await importing.rows(
      `select line.code, stage, amount from journal_entry entry join budget_line line on line.id = entry.line_id
       where effective_date = '2026-02-28' and stage <> 'CEILING' and line.code = '1-10' order by stage`,
    );
    expect(entries).toEqual([
      { code: '1-10', stage: 'AUTHORISED', amount: '200.00' },
      { code: '1-10', stage: 'CERTIFIED', amount: '10.00' },
      { code: '1-10', stage: 'COMMITTED', amount: '-50.00' },
      { code: '1-10', stage: 'EXPENSED', amount: '10.00' },
      { code: '1-10', stage: 'PAID', amount: '10.00' },
    ]);
  });

  it('leaves lines that the next file does not name as they are, and names them', async () => {
    await load('01', january);
    const report = await load('02', february);
    expect(report.unnamed).toEqual({ count: 1, names: ['1-20'] });
    expect((await balances()).find(({ code }) => code === '1-20')?.figures).toContain(
      '"commitment_authorised": 500.00',
    );
  });

  it('does not prove a file that later months have overtaken', async () => {
    await load('01', january);
    await load('02', february);
    const counts = await importing.counts();
    const report = await load('01', january);
    expect(report).toMatchObject({ status: 'NOT_LOADED', replayed: 3, proof: { databaseHoldsFile: false } });
    expect(await importing.counts()).toEqual(counts);
  });
});

describe('an import that is not to be', () => {
  it('loads nothing where one row is refused, and says for each row why', async () => {
    const counts = await importing.counts();
    const rows = [
      ...january,
      '2,Schools,30,Chalk,10.00,0.00,0.00,0.00,"1,5"',
      '2,Schools,40,Slates,9.00,10.00,0.00,0.00,0.00',
    ];
    const report = await load('01', rows);
    expect(report).toMatchObject({ status: 'NOT_LOADED', rows: { read: 5, refused: 2 } });
    expect(report.refusals).toEqual([
      { rowNumber: 5, column: 'paid', reason: expect.stringContaining('1,5') },
      { rowNumber: 6, column: null, reason: expect.stringContaining('frozen') },
    ]);
    expect(await importing.counts()).toEqual(counts);
  });

  it('refuses a node that stands elsewhere in the tree', async () => {
    const other = { ...mapping, nodes: [{ level: 'line', code: ['chapter', 'line'], labels: ['label'] }] };
    await load('01', january);
    mappingPath = await importing.file('other.json', JSON.stringify(other));
    const report = await load('02', february);
    expect(report.refusals[0]).toMatchObject({ rowNumber: 2, reason: expect.stringContaining('1-10') });
  });

  it('writes nothing in a dry run that would pass', async () => {
    const counts = await importing.counts();
    const report = await load('01', january, { dryRun: true });
    expect(report).toMatchObject({ status: 'DRY_RUN', journalEntries: 10, proof: { proven: true } });
    expect(await importing.counts()).toEqual(counts);
  });

  it('loads nothing where a control total is missed by a cent', async () => {
    const counts = await importing.counts();
    const run = runAt('2026-01-31', { name: 'all', measures: { commitmentAuthorised: '1500.01' } });
    const report = await load('01', january, { run });
    expect(report.status).toBe('NOT_LOADED');
    expect(report.controls).toMatchObject([{ expected: '1500.01', actual: '1500.00', difference: '-0.01' }]);
    expect(await importing.counts()).toEqual(counts);
  });

  it('loads nothing where an identity is violated', async () => {
    const counts = await importing.counts();
    const report = await load('01', [...january, '3,Parks,10,Trees,100.00,0.00,50.00,50.00,60.00']);
    expect(report).toMatchObject({ status: 'NOT_LOADED', identities: [{ rowsChecked: 4, violations: 1 }] });
    expect(await importing.counts()).toEqual(counts);
  });

  it('lets one of two imports of a file at once pass, and the books hold it once', async () => {
    const both = await Promise.allSettled([load('01', january), load('01', january)]);
    for (const one of both) {
      if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(LedgerConflict);
    }
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true);
    const [sum] = await importing.rows(`select sum(own_commitment_authorised)::text as authorised from line_balance`);
    expect(sum).toEqual({ authorised: '1500.00' });
  });
});
