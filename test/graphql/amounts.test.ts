import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitment, Ministry } from './ministry.fixture.ts';

const officer = 'ASSISTANT_SECTION_OFFICER';

describe('D-4 amounts on the wire', () => {
  let ministry: Ministry;
  beforeAll(async () => {
    ministry = await (await Ministry.open()).withBudget();
  });
  afterAll(() => ministry.close());

  function inVariables(amount: unknown) {
    const charges = [
      { lineCode: '1-1-1', amount: '1.00' },
      { lineCode: '1-1-2', amount },
    ];
    return ministry.act(officer, 'recordCommitment', commitment('C-1', charges));
  }

  function inline(literal: string) {
    return ministry.ask(
      officer,
      `mutation { recordCommitment(input: {
        idempotencyKey: "${randomUUID()}", effectiveDate: "2026-03-02", reference: "C-1", payeeReference: "P-1",
        purpose: "Printing", charges: [{ lineCode: "1-1-1", amount: "1.00" }, { lineCode: "1-1-2", amount: ${literal} }]
      }) { actId } }`,
    );
  }

  it.each([10, 10.5, 0.1, true, {}])('refuses %j that is no string, says to send one, and where', async (amount) => {
    const { data, errors } = await inVariables(amount);
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.message).toContain('input.charges[1].amount');
    expect(errors?.[0]?.message).toContain('send it as a string');
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  it.each(['10', '10.5', 'true', '{}'])('refuses the literal %s in the same way', async (literal) => {
    const { data, errors } = await inline(literal);
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.message).toContain('input.charges[1].amount');
    expect(errors?.[0]?.message).toContain('send it as a string');
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  it.each([
    ['1e3', 'exponent'],
    ['1e9999', 'exponent'],
    ['0x10', 'decimal digits'],
    ['NaN', 'not a number'],
    ['Infinity', 'infinite'],
    ['1,000.00', 'separator of thousands'],
    ['1,5', 'decimal comma'],
    ['1_000', 'underscore'],
    ['١٢', 'not 0 to 9'],
    [' 1', 'space'],
    ['', 'empty'],
    ['+1', 'sign'],
    ['-1.00', 'sign'],
    ['.5', 'missing'],
    ['5.', 'missing'],
    ['1'.repeat(40), 'more than 30 digits'],
  ])('refuses %j and says why: %s', async (text, why) => {
    for (const { data, errors } of [await inVariables(text), await inline(JSON.stringify(text))]) {
      expect(data).toBeUndefined();
      expect(errors?.[0]?.message).toContain('input.charges[1].amount');
      expect(errors?.[0]?.message).toContain(why);
    }
  });

  it('D-2 refuses 10.005 EUR as data, with the path of the field', async () => {
    const charges = [{ lineCode: '1-1-1', amount: '10.005' }];
    const fields = 'told: refusal { ... on InvalidScale { field text currency allowed given } }';
    const answer = await ministry.refused(officer, 'recordCommitment', commitment('C-1', charges), fields);
    expect(answer).toMatchObject({
      refusal: { code: 'INVALID_SCALE' },
      told: { field: 'charges.0.amount', text: '10.005', currency: 'EUR', allowed: 2, given: 3 },
    });
  });

  it('writes nothing of all that', async () => {
    const query = '{ budgetLine(fiscalYear: 2026, code: "1") { figures { commitment { consumed } } } }';
    expect(await ministry.read('READER', query)).toEqual({
      budgetLine: { figures: { commitment: { consumed: '0.00' } } },
    });
  });

  it.each([
    ['effectiveDate', '2026-02-29', 'business date'],
    ['effectiveDate', 20260228, 'business date'],
    ['idempotencyKey', 'short', 'idempotency key'],
    ['idempotencyKey', 'with a space in it, long enough', 'idempotency key'],
  ])('refuses %s %j and names it', async (field, value, noun) => {
    const content = { ...commitment('C-1', [{ lineCode: '1-1-1', amount: '1.00' }]), [field]: value };
    const { errors } = await ministry.act(officer, 'recordCommitment', content);
    expect(errors?.[0]?.message).toContain(`input.${field}`);
    expect(errors?.[0]?.message).toContain(noun);
  });
});
