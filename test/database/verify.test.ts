import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { acts } from 'budget-api/application/acts/acts.ts';
import { createDatabase, type Database } from 'budget-api/persistence/orm.ts';
import { verify } from 'budget-api/persistence/verify.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileCache } from '../support/compile-cache.ts';
import {
  accountant,
  amount,
  commitment,
  controller,
  head,
  officer,
  request,
  WritePath,
} from '../write-path/write-desk.fixture.ts';

const command = fileURLToPath(new URL('../../packages/api/src/cli.ts', import.meta.url));

describe('verify', () => {
  let path: WritePath;
  let database: Database;
  beforeAll(async () => {
    path = await WritePath.open();
    database = await createDatabase({ url: path.url, poolSize: 1, log: () => undefined });
    await spend(path);
  });
  afterAll(async () => {
    await database.close();
    await path.close();
  });

  const differences = () => verify(database.pool, officer.organisationId);

  /** What is found while the owner has changed something past the triggers. */
  async function whileTampered<Found>(change: string, undo: string, find: () => Promise<Found>): Promise<Found> {
    const asOwner = (statement: string) =>
      path.rows(`do $$ begin set local session_replication_role = replica; ${statement}; end $$`);
    await asOwner(change);
    const found = await find();
    await asOwner(undo);
    return found;
  }

  const afterTampering = (change: string, undo: string) => whileTampered(change, undo, differences);

  it('finds nothing where all of it adds up', async () => {
    expect(await path.rows('select from journal_entry')).not.toEqual([]);
    expect(await differences()).toEqual([]);
  });

  it('is a command that ends with 0 where all of it adds up, with 1 and a line for each difference, with 2 otherwise', async () => {
    const sound = await runCommand({ DATABASE_URL: path.url });
    expect(sound.output).toBe(`1 of 1, ${officer.organisationId}: 0 differences\n`);
    expect(sound.exitCode).toBe(0);

    const change = (by: string) => `update commitment set amount = amount ${by} where state = 'APPROVED'`;
    const tampered = await whileTampered(change('+ 1'), change('- 1'), () => runCommand({ DATABASE_URL: path.url }));
    expect(tampered.output.split('\n')).toContainEqual(
      expect.stringMatching(/^\{"organisation":"\S+","kind":"CONTENT".*"kept":"301.00","expected":"300.00"\}$/),
    );
    expect(tampered.exitCode).toBe(1);

    const without = await runCommand({});
    expect(without.output).toContain('--database-url');
    expect(without.exitCode).toBe(2);
  });

  it('finds a balance that its entries do not make, and the nodes that no longer add up', async () => {
    const change = (by: string) =>
      `update line_balance set committed = committed ${by}
      where line_id = (select id from budget_line where code = '21')`;
    expect(await afterTampering(change('+ 0.01'), change('- 0.01'))).toEqual([
      { kind: 'BALANCE', subject: '21', figure: 'committed', kept: '300.01', expected: '300.00' },
      { kind: 'TREE', subject: '2', figure: 'committed', kept: '300.00', expected: '300.01' },
      { kind: 'TREE', subject: '21', figure: 'committed', kept: '300.01', expected: '300.00' },
    ]);
  });

  it('finds a line that is not what the line above it is', async () => {
    const change = (to: string) => `update budget_line set classifications = '${to}' where code = '2'`;
    expect(await afterTampering(change('[{"dimension":"section","code":"capital"}]'), change('[]'))).toEqual([
      { kind: 'CLASSIFICATION', subject: '21', figure: 'section', kept: null, expected: 'capital' },
      { kind: 'CLASSIFICATION', subject: '22', figure: 'section', kept: null, expected: 'capital' },
    ]);
  });

  it('finds an entry that was added without its balances, and one of no accepted act', async () => {
    const add = `insert into journal_entry (organisation_id, fiscal_year, line_id, authority, stage, amount, currency,
      charge_id, act_id, actor_id, request_id, effective_date, recorded_at)
      select organisation_id, fiscal_year, line_id, authority, stage, amount, currency, charge_id, act_id, 'nobody', request_id,
      effective_date, recorded_at from journal_entry where stage = 'PAID' limit 1`;
    const found = await afterTampering(add, `delete from journal_entry where actor_id = 'nobody'`);
    expect(found).toContainEqual({
      kind: 'BALANCE',
      subject: '21',
      figure: 'paid',
      kept: '120.00',
      expected: '240.00',
    });
    expect(found).toContainEqual(expect.objectContaining({ kind: 'CHARGE', figure: 'paid', expected: '240.00' }));
    expect(found).toContainEqual(
      expect.objectContaining({ kind: 'ENTRY', figure: 'actor', kept: 'nobody', expected: accountant.actor.personId }),
    );
  });

  it('finds a ceiling that is not the one of the rules, and consumption beyond it', async () => {
    const change = (ceiling: string) =>
      `update spending_control set ceiling = ${ceiling} where authority = 'COMMITMENT'
      and line_id = (select id from budget_line where code = '21')`;
    expect(await afterTampering(change('200.00'), change('1000.00'))).toEqual([
      expect.objectContaining({ kind: 'CEILING', figure: 'ceiling', kept: '200.00', expected: '1000.00' }),
      expect.objectContaining({ kind: 'CEILING', figure: 'rule', kept: '200.00', expected: '1000.00' }),
    ]);
    const limit = (text: string) =>
      `update spending_control set limit_amount = ${text}, ceiling = ${text === 'null' ? '1000.00' : text}
      where authority = 'COMMITMENT' and line_id = (select id from budget_line where code = '21')`;
    expect(await afterTampering(limit('200.00'), limit('null'))).toContainEqual(
      expect.objectContaining({ kind: 'OVER_CEILING', figure: 'headroom', kept: '-100.00' }),
    );
  });

  it('finds a commitment that is not its charges, or holds what its state does not', async () => {
    const change = (by: string) => `update commitment set amount = amount ${by} where state = 'APPROVED'`;
    expect(await afterTampering(change('+ 1'), change('- 1'))).toEqual([
      expect.objectContaining({ kind: 'CONTENT', kept: '301.00', expected: '300.00' }),
      expect.objectContaining({ kind: 'HELD', figure: 'committed', kept: '300.00', expected: '301.00' }),
    ]);
    const state = (from: string, to: string) => `update commitment set state = '${to}' where state = '${from}'`;
    expect(await afterTampering(state('SUBMITTED', 'CANCELLED'), state('CANCELLED', 'SUBMITTED'))).toEqual([
      expect.objectContaining({ kind: 'HELD', figure: 'reserved', kept: '50.00', expected: '0' }),
    ]);
  });

  it('finds a version that no act made', async () => {
    const change = (by: string) => `update expense set version = version ${by}`;
    expect(await afterTampering(change('+ 1'), change('- 1'))).toEqual([
      expect.objectContaining({ kind: 'VERSION', figure: 'Expense', kept: '5', expected: '4' }),
    ]);
    expect(await differences()).toEqual([]);
  });
});

/** A commitment of 300.00 with an expense of 120.00 paid, one of 50.00 submitted, one of 9 000.00 refused. */
async function spend(path: WritePath): Promise<void> {
  const { subject } = await path.accepted(acts.recordCommitment, commitment('21', '300.00'));
  await path.accepted(acts.recordCommitment, commitment('22', '50.00'));
  await path.desk.perform(acts.recordCommitment, request(commitment('21', '9000.00')));
  const commitmentId = subject?.id ?? '';
  await path.accepted(acts.approveCommitment, { commitmentId, expectedVersion: 2 }, { caller: head });
  const [charge] = await path.rows<{ id: string }>('select id from commitment_charge where commitment_id = $1', [
    commitmentId,
  ]);
  const expense = await path.accepted(acts.recordExpense, {
    commitmentId,
    reference: 'E-1',
    invoiceNumber: 'I-1',
    charges: [{ chargeId: charge?.id ?? '', amount: amount('120.00') }],
  });
  const expenseId = expense.subject?.id ?? '';
  await path.accepted(acts.certifyExpense, { expenseId, expectedVersion: 1, charges: null }, { caller: head });
  await path.accepted(acts.approveExpense, { expenseId, expectedVersion: 2, charges: null }, { caller: controller });
  await path.accepted(acts.payExpense, { expenseId, expectedVersion: 3 }, { caller: accountant });
}

/** `budget verify`, run as a process of its own; its exit code and all that it printed. */
async function runCommand(settings: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['--conditions=source', command, 'verify'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], ...compileCache, ...settings },
  });
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { exitCode: child.exitCode, output: output + errors };
}
