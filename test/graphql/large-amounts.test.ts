import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitment, Ministry } from './ministry.fixture.ts';

interface Figures {
  readonly figures: { readonly commitment: { readonly authorised: string; readonly available: string } };
}

interface Told {
  readonly told: { readonly field: string; readonly text: string; readonly reason: string };
}

/** The most that is an amount in euro: 30 digits, two of them cents (D-1). */
const most = `${'9'.repeat(28)}.99`;
const tooLong = '9'.repeat(29);
const told = 'told: refusal { ... on InvalidAmount { field text reason } }';

describe('amounts of 30 digits', () => {
  let ministry: Ministry;
  beforeAll(async () => {
    ministry = await (await Ministry.open()).withBudget();
    await ministry.line('2', null);
    await ministry.line('2-1', '2', most);
    await ministry.line('2-2', '2', most);
    await ministry.line('3', null);
    await ministry.line('3-1', '3', `9${'0'.repeat(27)}.01`);
    await ministry.line('3-2', '3', `9${'0'.repeat(27)}.02`);
  });
  afterAll(() => ministry.close());

  async function authorised(code: string): Promise<Figures['figures']['commitment']> {
    const query =
      'query ($code: String!) { budgetLine(fiscalYear: 2026, code: $code) { figures { commitment { authorised available } } } }';
    const { budgetLine } = await ministry.read<{ budgetLine: Figures }>('READER', query, { code });
    return budgetLine.figures.commitment;
  }

  /** An authority for a line as it stands now. */
  async function authorityOf(lineCode: string, amount: string): Promise<object> {
    const query = 'query ($code: String!) { budgetLine(fiscalYear: 2026, code: $code) { version } }';
    const { budgetLine } = await ministry.read<{ budgetLine: { version: number } }>('READER', query, {
      code: lineCode,
    });
    return { lineCode, expectedVersion: budgetLine.version, authority: 'COMMITMENT', amount, frozen: '0.00' };
  }

  async function refused(mutation: string, content: object): Promise<Told['told']> {
    const role = mutation === 'setAuthority' ? 'DIRECTOR' : 'ASSISTANT_SECTION_OFFICER';
    return (await ministry.refused<Told>(role, mutation, content, told)).told;
  }

  it('D-1 28 whole digits and cents in euro are granted and read back exactly', async () => {
    expect((await authorised('2-1')).authorised).toBe(most);
  });

  it('D-9 what siblings hold adds up exactly at their parent, past the size of a single amount', async () => {
    expect(await authorised('2')).toEqual({ authorised: `1${'9'.repeat(28)}.98`, available: `1${'9'.repeat(28)}.98` });
    expect((await authorised('3')).authorised).toBe(`18${'0'.repeat(27)}.03`);
  });

  it('D-9 a default control comes with the first authority of a parent, its ceiling what both of its children hold', async () => {
    await ministry.line('4', null);
    await ministry.line('4-1', '4', most);
    await ministry.line('4-2', '4', most);
    await ministry.accepted('DIRECTOR', 'setAuthority', await authorityOf('4', '0.01'));
    const query = '{ budgetLine(fiscalYear: 2026, code: "4") { controls { ceiling } } }';
    expect(await ministry.read('READER', query)).toEqual({
      budgetLine: { controls: [{ ceiling: `1${'9'.repeat(28)}.99` }] },
    });
  });

  it('D-1 29 whole digits in euro are refused as data, with the field, wherever an amount is named', async () => {
    const fault = { text: tooLong, reason: 'TOO_MANY_DIGITS' };
    expect(await refused('setAuthority', await authorityOf('1-1-1', tooLong))).toEqual({ ...fault, field: 'amount' });
    const charges = [
      { lineCode: '1-1-1', amount: '1.00' },
      { lineCode: '1-1-2', amount: tooLong },
    ];
    expect(await refused('recordCommitment', commitment('C-1', charges))).toEqual({
      ...fault,
      field: 'charges.1.amount',
    });
  });

  it('D-1 the sum of charges is an amount too: where it is longer, the refusal names the list', async () => {
    const charges = ['2-1', '2-2'].map((lineCode) => ({ lineCode, amount: most }));
    expect(await refused('draftCommitment', commitment('C-2', charges))).toEqual({
      text: `1${'9'.repeat(28)}.98`,
      reason: 'TOO_MANY_DIGITS',
      field: 'charges',
    });
  });

  it('D-1 a commitment of 30 digits is recorded, and uses its line up to the last cent', async () => {
    await ministry.recorded('C-3', '2-1', most);
    expect(await authorised('2-1')).toEqual({ authorised: most, available: '0.00' });
    expect(await authorised('2')).toEqual({ authorised: `1${'9'.repeat(28)}.98`, available: most });
  });
});
