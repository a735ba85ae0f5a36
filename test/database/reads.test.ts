import { randomUUID } from 'node:crypto';
import { acts } from 'budget-api/application/acts/acts.ts';
import { InvalidCursor } from 'budget-api/application/invalid-cursor.ts';
import type { Page, ReadSnapshot } from 'budget-api/application/reads.ts';
import { createDatabase, type Database } from 'budget-api/persistence/orm.ts';
import { createReadSnapshots } from 'budget-api/persistence/reads/read-snapshots.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { amount, commitment, head, officer, request, WritePath } from '../write-path/write-desk.fixture.ts';

describe('reads', () => {
  let path: WritePath;
  let database: Database;
  let reads: ReadSnapshot;
  beforeAll(async () => {
    path = await WritePath.open();
    database = await createDatabase({ url: path.url, poolSize: 4, log: () => undefined });
    await path.line('3', null, '100.00');
    for (const [line, text, reference] of commitments) {
      await path.accepted(acts.recordCommitment, commitment(line, text, reference));
    }
    await path.desk.perform(acts.recordCommitment, request(commitment('21', '5000.00', 'C-9')));
  });
  afterAll(async () => {
    await database.close();
    await path.close();
  });
  beforeEach(() => {
    reads = open();
  });
  afterEach(() => reads.release());

  const commitments = [
    ['21', '100.00', 'C-1'],
    ['22', '200.00', 'C-2'],
    ['3', '30.00', 'C-3'],
    ['21', '400.00', 'C-4'],
    ['22', '50.00', 'C-5'],
  ] as const;
  const open = (organisation: string = officer.organisationId) =>
    createReadSnapshots(database.pool, null).open(organisation);
  /** One read on a snapshot that begins now. */
  async function later<Result>(read: (snapshot: ReadSnapshot) => Promise<Result>): Promise<Result> {
    const snapshot = open();
    return read(snapshot).finally(() => snapshot.release());
  }
  const codes = (rows: readonly { readonly line: { readonly code: string } }[]) => rows.map(({ line }) => line.code);
  const references = ({ rows }: Page<{ readonly reference: string }>) => rows.map(({ row }) => row.reference);

  it('give a line with the figures of its subtree and its year', async () => {
    const row = await reads.lineByCode(2026, '2');
    expect(row?.balance.reserved.toString()).toBe('750.00');
    expect(row?.balance.commitmentAuthorised?.toString()).toBe('1500.00');
    expect(row?.balance.own.COMMITMENT.authorised).toBeNull();
    expect(row?.line).toMatchObject({ code: '2', labels: { fr: '2', en: '2' }, leaf: false, fiscalYear: 2026 });
    expect(row?.fiscalYear).toEqual((await reads.fiscalYears())[0]);
    expect(await reads.lineByCode(2026, 'none')).toBeNull();
    expect(await reads.lineByCode(2027, '2')).toBeNull();
  });

  it('walk the tree: roots, children and subtrees, parents before children, in the order of codes', async () => {
    const roots = await reads.rootLines(2026);
    expect(codes(roots)).toEqual(['1', '3']);
    const ids = roots.map(({ line }) => line.id);
    expect((await reads.childrenOf([...ids, 'no uuid'])).map(codes)).toEqual([['2'], [], []]);
    expect(codes(await reads.subtree(2026, '1', 9))).toEqual(['1', '2', '21', '22']);
    expect(codes(await reads.subtree(2026, '1', 1))).toEqual(['1', '2']);
    expect(codes(await reads.subtree(2026, '1', 0))).toEqual(['1']);
  });

  it('answer ids in the order asked for, with null for what is not there', async () => {
    const line = await reads.lineByCode(2026, '21');
    const id = line?.line.id ?? '';
    const rows = await reads.linesByIds([randomUUID(), id, 'no uuid']);
    expect(rows.map((row) => row?.line.code ?? null)).toEqual([null, '21', null]);
    const found = await reads.commitmentByReference(2026, 'C-1');
    expect(await reads.commitmentsByIds(['x', found?.id ?? ''])).toEqual([null, found]);
    expect(await reads.payeesByIds([found?.payeeId ?? ''])).toMatchObject([{ reference: 'P-1' }]);
    expect(await reads.personsByIds(['amelie', 'nobody'])).toEqual([
      { id: 'amelie', name: 'Name of amelie', unit: 'Budget', role: 'ASSISTANT_SECTION_OFFICER' },
      null,
    ]);
  });

  it('order leaves by usage, the highest first', async () => {
    expect(codes(await reads.topUsage(2026, 'COMMITMENT', 10))).toEqual(['21', '22', '3']);
    expect(codes(await reads.topUsage(2026, 'COMMITMENT', 1))).toEqual(['21']);
    expect(codes(await reads.topUsage(2026, 'PAYMENT', 10))).toEqual(['21', '22', '3']);
  });

  it('give the controls that stand on lines, with their ceilings', async () => {
    const line = await reads.lineByCode(2026, '21');
    const [controls = []] = await reads.controlsOf([line?.line.id ?? '']);
    expect(controls.map(({ control, ceiling }) => [control.authority, control.origin, ceiling.toString()])).toEqual([
      ['COMMITMENT', 'DEFAULT', '1000.00'],
      ['PAYMENT', 'DEFAULT', '1000.00'],
    ]);
    const ids = controls.map(({ control }) => control.id);
    expect(await reads.controlsByIds(ids)).toEqual(controls);
  });

  it('give a commitment as budget-core knows it', async () => {
    const found = await reads.commitmentByReference(2026, 'C-1');
    expect(JSON.parse(JSON.stringify(found))).toMatchObject({
      reference: 'C-1',
      state: 'SUBMITTED',
      amount: '100.00',
      effectiveDate: '2026-03-02',
      createdBy: 'amelie',
      approvedBy: null,
      version: 2,
      charges: [{ amount: '100.00', committed: '0.00', certified: '0.00', expensed: '0.00', paid: '0.00' }],
    });
    expect(await reads.commitmentByReference(2026, 'C-9')).toBeNull();
  });

  it('page through commitments, the newest first, each exactly once', async () => {
    const filter = { fiscalYear: 2026 };
    const first = await reads.commitments(filter, { first: 2, after: null });
    expect(references(first)).toEqual(['C-5', 'C-4']);
    expect(first.hasNextPage).toBe(true);
    const second = await reads.commitments(filter, { first: 3, after: first.rows[1]?.cursor ?? null });
    expect(references(second)).toEqual(['C-3', 'C-2', 'C-1']);
    expect(second.hasNextPage).toBe(false);
    const end = await reads.commitments(filter, { first: 3, after: second.rows[2]?.cursor ?? null });
    expect(end).toEqual({ rows: [], hasNextPage: false });
  });

  it('filter commitments by state, payee, author and the lines below a code, alone and together', async () => {
    const found = async (filter: object) =>
      references(await reads.commitments({ fiscalYear: 2026, ...filter }, { first: 100, after: null }));
    expect(await found({ lineCode: '2' })).toEqual(['C-5', 'C-4', 'C-2', 'C-1']);
    expect(await found({ lineCode: '22', states: ['SUBMITTED'], payeeReference: 'P-1' })).toEqual(['C-5', 'C-2']);
    expect(await found({ states: ['APPROVED', 'DRAFT'] })).toEqual([]);
    expect(await found({ payeeReference: 'P-2' })).toEqual([]);
    expect(await found({ createdBy: 'amelie', lineCode: '3' })).toEqual(['C-3']);
    expect(await found({ fiscalYear: 2025 })).toEqual([]);
  });

  it('keep an amount exact on its way out of JSON', async () => {
    await path.line('4', null, '900719925474099399.99');
    await path.accepted(acts.recordCommitment, commitment('4', '900719925474099399.99', 'C-exact'));
    const found = await later((snapshot) => snapshot.commitmentByReference(2026, 'C-exact'));
    expect(found?.charges[0]?.amount.toString()).toBe('900719925474099399.99');
  });

  it.each([
    '',
    'x',
    'bm90IGpzb24',
    Buffer.from('["a","b"]').toString('base64url'),
    Buffer.from('{}').toString('base64'),
  ])('refuse the cursor %o, which no page gave', async (after) => {
    const page = { first: 10, after };
    await expect(reads.commitments({ fiscalYear: 2026 }, page)).rejects.toThrow(InvalidCursor);
    await expect(reads.journal(2026, '1', page)).rejects.toThrow(InvalidCursor);
  });

  it('refuse pages of more than 100 rows', async () => {
    await expect(reads.payees({ first: 101, after: null })).rejects.toThrow(RangeError);
    expect((await reads.payees({ first: 100, after: null })).rows).toHaveLength(1);
  });

  it('page through the journal below a line in the order of recording', async () => {
    const all = await reads.journal(2026, '2', { first: 100, after: null });
    const sum = all.rows.filter(({ row }) => row.stage === 'RESERVED').map(({ row }) => row.amount.toString());
    expect(sum).toEqual(['100.00', '200.00', '400.00', '50.00']);
    const first = await reads.journal(2026, '2', { first: 3, after: null });
    const rest = await reads.journal(2026, '2', { first: 100, after: first.rows[2]?.cursor ?? null });
    expect([...first.rows, ...rest.rows].map(({ cursor }) => cursor)).toEqual(all.rows.map(({ cursor }) => cursor));
  });

  it('tell the history of a noun, and who made it', async () => {
    const found = await reads.commitmentByReference(2026, 'C-4');
    const id = found?.id ?? '';
    await path.accepted(acts.approveCommitment, { commitmentId: id, expectedVersion: 2 }, { caller: head });
    const [history = []] = await later((snapshot) => snapshot.actsOf([id]));
    expect(
      history.map(({ kind, actorId, subjectVersion, verdict }) => [kind, actorId, subjectVersion, verdict.outcome]),
    ).toEqual([
      ['RecordCommitment', 'amelie', 2, 'ACCEPTED'],
      ['ApproveCommitment', 'dominique', 3, 'ACCEPTED'],
    ]);
    expect(history[0]?.recordedAt).toMatch(/^20\d\d-\d\d-\d\dT[\d:]{8}\.\d{6}Z$/);
  });

  it('give expenses of a commitment, by filter and by reference', async () => {
    const found = await reads.commitmentByReference(2026, 'C-4');
    const charges = [{ chargeId: found?.charges[0]?.id ?? '', amount: amount('12.34') }];
    const commitmentId = found?.id ?? '';
    await path.accepted(acts.recordExpense, { commitmentId, reference: 'E-1', invoiceNumber: 'I-1', charges });
    const snapshot = open();
    const expense = await snapshot.expenseByReference(2026, 'E-1');
    expect(expense?.charges[0]?.claimed.toString()).toBe('12.34');
    expect(await snapshot.expensesOfCommitments([commitmentId, 'none'])).toEqual([[expense], []]);
    expect(await snapshot.expensesByIds([expense?.id ?? ''])).toEqual([expense]);
    const listed = async (filter: object) =>
      references(await snapshot.expenses({ fiscalYear: 2026, ...filter }, { first: 10, after: null }));
    expect(await listed({ lineCode: '2', states: ['RECORDED'], commitmentId })).toEqual(['E-1']);
    expect(await listed({ commitmentId: 'none' })).toEqual([]);
    expect(await listed({ paidFrom: '2026-01-01', paidTo: '2026-12-31' })).toEqual([]);
    await snapshot.release();
  });

  it('see one moment for as long as the snapshot is open, and the next one after it is released', async () => {
    const before = await reads.lineByCode(2026, '3');
    await path.accepted(acts.recordCommitment, commitment('3', '1.00'));
    const meanwhile = await reads.lineByCode(2026, '3');
    await reads.release();
    const after = await reads.lineByCode(2026, '3');
    const reserved = [before, meanwhile, after].map((row) => row?.balance.reserved.toString());
    expect(reserved).toEqual(['30.00', '30.00', '31.00']);
  });

  it('show nothing of another organisation, whatever its name', async () => {
    for (const organisation of ['another', `x'; set role postgres; --`]) {
      const other = open(organisation);
      expect(await other.fiscalYears()).toEqual([]);
      expect(await other.lineByCode(2026, '1')).toBeNull();
      expect((await other.commitments({ fiscalYear: 2026 }, { first: 10, after: null })).rows).toEqual([]);
      await other.release();
    }
  });

  it('find nothing under a text that PostgreSQL cannot keep', async () => {
    expect(await reads.lineByCode(2026, 'a\0b')).toBeNull();
    expect(await reads.commitmentByReference(2026, '\ud800')).toBeNull();
  });

  it('give every connection back, also after a fault', async () => {
    for (let round = 0; round < 6; round += 1) {
      const snapshot = open();
      await expect(snapshot.lineByCode(2 ** 40, '1')).rejects.toThrow('out of range');
      await snapshot.release();
    }
    const { pool } = database;
    await reads.release();
    expect(pool.totalCount - pool.idleCount).toBe(0);
  });
});
