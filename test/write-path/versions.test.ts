import type { Decided } from 'budget-api/application/act.ts';
import { acts } from 'budget-api/application/acts/acts.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences } from './reconcile.fixture.ts';
import { amount, decided, refusalOf, request, WritePath } from './write-desk.fixture.ts';

describe('two processes that change one line at once', () => {
  let path: WritePath;
  let other: WritePath['desk'];
  beforeAll(async () => {
    path = await WritePath.open();
    other = path.anotherDesk();
  });
  afterAll(() => path.close());

  const versionOf = async (code: string) => {
    const [line] = await path.rows<{ version: number }>('select version from budget_line where code = $1', [code]);
    return line?.version ?? 0;
  };
  const oneEach = (answers: readonly Decided[]) => {
    const [accepted] = answers.filter(({ verdict }) => verdict.outcome === 'ACCEPTED');
    const [refused] = answers.filter(({ verdict }) => verdict.outcome === 'REFUSED');
    if (!accepted || !refused) throw new Error(JSON.stringify(answers));
    return { accepted, refused };
  };

  it('D-30 set its authority once, and the other is told which version it has', async () => {
    const texts = ['1100.00', '1200.00'] as const;
    const line = { lineCode: '21', authority: 'COMMITMENT', frozen: amount('0') } as const;
    for (let round = 0; round < 20; round++) {
      const expectedVersion = await versionOf('21');
      const answers = await Promise.all(
        [path.desk, other].map(async (desk, index) => {
          const input = { ...line, expectedVersion, amount: amount(texts[index] ?? '') };
          return decided(await desk.perform(acts.setAuthority, request(input)));
        }),
      );
      const { accepted, refused } = oneEach(answers);
      const actual = expectedVersion + 1;
      const conflict = { kind: 'VERSION_CONFLICT', noun: 'BudgetLine', expected: expectedVersion, actual };
      expect(refusalOf(refused.verdict)).toEqual(conflict);
      const [balance] = await path.rows(
        'select own_commitment_authorised as held from line_balance where line_id = $1',
        [accepted.subject?.id],
      );
      expect(balance).toEqual({ held: texts[answers.indexOf(accepted)] });
      expect(await versionOf('21')).toBe(actual);
    }
  });

  it('D-30 never both withdraw a control and put another one in its place', async () => {
    const terms = { lineCode: '1', authority: 'COMMITMENT', mode: 'BLOCK', legalReference: null } as const;
    const control = async () => ({ ...terms, expectedVersion: await versionOf('1'), limit: amount('900.00') });
    for (let round = 0; round < 10; round++) {
      const set = await path.accepted(acts.setSpendingControl, await control());
      const withdrawal = request({ controlId: set.subject?.id ?? '', expectedVersion: 1 });
      const replacement = request(await control());
      const answers = await Promise.all([
        path.desk.perform(acts.withdrawSpendingControl, withdrawal),
        other.perform(acts.setSpendingControl, replacement),
      ]);
      expect(refusalOf(oneEach(answers.map(decided)).refused.verdict)).toMatchObject({ kind: 'VERSION_CONFLICT' });
    }
  });

  it('D-110 leave every balance the sum of its entries', async () => {
    expect(await differences(path)).toEqual([]);
  });
});
