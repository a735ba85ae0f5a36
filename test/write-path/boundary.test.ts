import { acts } from 'budget-api/application/acts/acts.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences } from './reconcile.fixture.ts';
import { commitment, decided, refusalOf, request, WritePath } from './write-desk.fixture.ts';

describe('the boundary of a line', () => {
  let path: WritePath;
  beforeAll(async () => {
    path = await WritePath.open();
  });
  afterAll(() => path.close());

  it('D-11 500.00 passes, and 0.01 more is refused with shortfall 0.01', async () => {
    await path.accepted(acts.recordCommitment, commitment('22', '500.00'));
    const answer = decided(await path.desk.perform(acts.recordCommitment, request(commitment('22', '0.01'))));
    expect(refusalOf(answer.verdict)).toMatchObject({
      kind: 'INSUFFICIENT_COMMITMENT_AUTHORITY',
      code: '22',
      shortfall: '0.01',
    });
  });

  it('D-69 names the line beside it as the source of a transfer, which nobody had asked to load', async () => {
    const answer = decided(await path.desk.perform(acts.recordCommitment, request(commitment('22', '7.00'))));
    expect(answer.verdict).toMatchObject({
      cures: [{ kind: 'TRANSFER', fromCode: '21', toCode: '22', amount: '7.00' }],
    });
  });

  it('D-11 of 150 submissions of 10.00 at once on 1 000.00, through two desks, exactly 100 pass', async () => {
    const desks = [path.desk, path.anotherDesk()] as const;
    const answers = await Promise.all(
      Array.from({ length: 150 }, (_, index) =>
        desks[index % 2 === 0 ? 0 : 1].perform(acts.recordCommitment, request(commitment('21', '10.00'))),
      ),
    );
    const outcomes = answers.map((answer) => decided(answer).verdict.outcome);
    expect(outcomes.filter((outcome) => outcome === 'ACCEPTED')).toHaveLength(100);
    const [balance] = await path.rows(`
      select commitment_authorised - reserved as left from line_balance balance
      join budget_line line on line.id = balance.line_id where line.code = '21'`);
    expect(balance).toEqual({ left: '0.00' });
  });

  it('D-110 every balance, of leaves and of nodes above them, is the sum of its entries', async () => {
    expect(await path.rows(`select count(*)::int as entries from journal_entry where stage = 'RESERVED'`)).toEqual([
      { entries: 101 },
    ]);
    expect(await differences(path)).toEqual([]);
  });
});
