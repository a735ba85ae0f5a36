import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { booksOfEachTest } from './books.fixture.ts';
import { refusalOf } from './refusal-of.fixture.ts';

const notPermitted = { code: '42501' };
const kept = (constraint: string) => ({ code: 'BU005', constraint });
const notItsCharges = { code: 'BU006', constraint: 'commitment_is_its_charges' };

const states = ['DRAFT', 'SUBMITTED', 'APPROVED', 'CLOSED', 'RETURNED', 'REJECTED', 'CANCELLED'];

describe('commitments', () => {
  const books = booksOfEachTest();

  /** The next version of a commitment, with something set. */
  const change = (id: string, set: string, by = 1) =>
    books().run(`update commitment set ${set}, version = version + ${by} where id = $1`, id);

  async function inState(state: string): Promise<string> {
    const { id } = await books().commitment('line', '10.00');
    if (state !== 'DRAFT') await change(id, `state = '${state}', submitted_by = 'amelie', approved_by = 'amelie'`);
    return id;
  }

  /** An edit as the ledger stores it: other content with its charges, by one statement. */
  const edit = (id: string, { set = '', version = 2, amount = '20.00', charged = '20.00' } = {}) =>
    books().run(
      `with charge as (
        insert into commitment_charge (organisation_id, id, commitment_id, content_version, position, line_id, amount)
        values ($1, $2, $3, $4, 0, $5, $6)
      )
      update commitment set amount = $7, content_version = $4, version = $4 ${set} where id = $3`,
      books().organisation,
      randomUUID(),
      id,
      version,
      books().lines.sister,
      charged,
      amount,
    );

  it.each(['REJECTED', 'CANCELLED'])('that are %s stay so', async (state) => {
    const id = await inState(state);
    for (const next of states) {
      expect(await refusalOf(change(id, `state = '${next}'`)), next).toEqual(kept('commitment_state_goes_forward'));
    }
  });

  it.each(['APPROVED', 'CLOSED'])('D-26 that are %s are only closed, reopened or cancelled', async (state) => {
    const standing = await inState(state);
    for (const next of ['DRAFT', 'SUBMITTED', 'RETURNED', 'REJECTED']) {
      expect(await refusalOf(change(standing, `state = '${next}'`)), next).toEqual(
        kept('commitment_state_goes_forward'),
      );
    }
    await change(standing, `state = 'CLOSED'`);
    await change(standing, `state = 'APPROVED'`);
    await change(standing, `state = 'CANCELLED'`);
  });

  it('D-26 that are closed are reopened before they are cancelled, and none is a draft again', async () => {
    const closed = await inState('CLOSED');
    expect(await refusalOf(change(closed, `state = 'CANCELLED'`))).toEqual(kept('commitment_state_goes_forward'));
    await change(closed, `state = 'CANCELLED'`, 2);
    for (const state of ['SUBMITTED', 'RETURNED']) {
      expect(await refusalOf(change(await inState(state), `state = 'DRAFT'`)), state).toEqual(
        kept('commitment_state_goes_forward'),
      );
    }
  });

  it.each([
    [`reference = 'other'`, 'commitment_content_stays'],
    [`payee_id = gen_random_uuid()`, 'commitment_content_stays'],
    [`purpose = 'other'`, 'commitment_content_stays'],
    [`effective_date = '2026-03-03'`, 'commitment_content_stays'],
    [`last_edited_by = 'other'`, 'commitment_content_stays'],
    [`content_version = version + 1`, 'commitment_content_stays'],
    [`submitted_by = 'other'`, 'commitment_duties_stay'],
    [`approved_by = 'other'`, 'commitment_duties_stay'],
  ])('keep what was approved, and by whom: %s is refused', async (set, constraint) => {
    const id = await inState('APPROVED');
    expect(await refusalOf(change(id, `state = 'CLOSED', ${set}`))).toEqual(kept(constraint));
    expect(await refusalOf(books().run(`update commitment set created_by = 'other' where id = $1`, id))).toEqual(
      notPermitted,
    );
  });

  it('that are submitted take other content only as returned and edited, two versions on', async () => {
    const id = await inState('SUBMITTED');
    const stays = kept('commitment_content_stays');
    expect(await refusalOf(edit(id, { version: 3 }))).toEqual(stays);
    expect(await refusalOf(change(id, `payee_id = gen_random_uuid()`, 2))).toEqual(stays);
    expect(await refusalOf(change(id, `last_edited_by = 'other', content_version = 3`, 2))).toEqual(stays);
    expect(await refusalOf(change(id, `submitted_by = 'other'`))).toEqual(kept('commitment_duties_stay'));
    await edit(id, { set: `, state = 'RETURNED'`, version: 4 });
    await edit(id, { set: `, state = 'SUBMITTED'`, version: 6 });
  });

  it('that are drafts or returned change their content with each version', async () => {
    const draft = await inState('DRAFT');
    await edit(draft);
    expect(await refusalOf(change(draft, `purpose = 'other'`))).toEqual(kept('commitment_content_stays'));
    await edit(await inState('RETURNED'), { version: 3 });
  });

  it('are the sum of their charges, to the cent', async () => {
    const id = await inState('DRAFT');
    expect(await refusalOf(edit(id, { charged: '19.99' }))).toEqual(notItsCharges);
    expect(await refusalOf(change(id, 'content_version = 2'))).toEqual(notItsCharges);
    const uncharged = `
      insert into commitment (organisation_id, id, fiscal_year, reference, payee_id, purpose, state, amount,
        effective_date, created_by, last_edited_by, version, content_version, recorded_at)
      select organisation_id, gen_random_uuid(), fiscal_year, 'other', payee_id, purpose, state, amount,
        effective_date, created_by, last_edited_by, version, content_version, recorded_at
      from commitment where id = $1`;
    expect(await refusalOf(books().run(uncharged, id))).toEqual(notItsCharges);
  });

  it.each([
    [1, 1],
    [2, 0],
    [3, 0],
  ])('take no charge beside their content: of version %i, at position %i', async (contentVersion, position) => {
    const id = await inState('DRAFT');
    await edit(id);
    const charge = `
      insert into commitment_charge (organisation_id, id, commitment_id, content_version, position, line_id, amount)
      values ($1, gen_random_uuid(), $2, $3, $4, $5, 1)`;
    const added = books().run(charge, books().organisation, id, contentVersion, position, books().lines.line);
    expect((await refusalOf(added)).constraint).toBe(
      contentVersion === 2 ? 'commitment_charge_position_unique' : 'commitment_is_its_charges',
    );
  });

  it('D-25 have another firm amount only while they stand approved, and with their charges', async () => {
    const firm = (id: string, amount: string, charged: string) =>
      books().run(
        `with charge as (update commitment_charge set amount = $2 where commitment_id = $1)
        update commitment set amount = $3, version = version + 1 where id = $1`,
        id,
        charged,
        amount,
      );
    const approved = await inState('APPROVED');
    expect(await refusalOf(firm(approved, '8.00', '8.01'))).toMatchObject({
      code: expect.stringMatching(/^BU00[56]$/),
    });
    expect(await refusalOf(change(approved, 'amount = 8'))).toEqual(notItsCharges);
    await firm(approved, '8.00', '8.00');
    await firm(approved, '0', '0');
    expect(await refusalOf(firm(await inState('DRAFT'), '8.00', '8.00'))).toEqual(kept('commitment_amount_stays'));
  });

  it('keep their charges as they were written', async () => {
    await inState('DRAFT');
    const stays = { code: 'BU005', constraint: 'commitment_charge_amount_stays' };
    expect(await refusalOf(books().run('update commitment_charge set amount = 1'))).toEqual(stays);
    for (const set of ['content_version = 2', 'line_id = gen_random_uuid()']) {
      expect(await refusalOf(books().run(`update commitment_charge set ${set}`)), set).toEqual(notPermitted);
    }
    expect(await refusalOf(books().run('delete from commitment_charge'))).toEqual(notPermitted);
  });

  it('are committed on the charges of their content alone', async () => {
    const { id, chargeId } = await books().commitment('line', '10.00');
    const committed = { line: 'line', stage: 'COMMITTED', amount: '10.00', chargeId } as const;
    await books().enter(committed);
    expect(await refusalOf(edit(id))).toEqual(notItsCharges);
    await books().enter({ ...committed, amount: '-10.00' });
    await edit(id);
    expect(await refusalOf(books().enter(committed))).toEqual({ code: 'BU002', constraint: 'journal_entry_belongs' });
    await books().enter({ ...committed, stage: 'RESERVED' });
  });
});
