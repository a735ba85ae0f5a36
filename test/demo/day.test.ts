import { dayOfTheSample } from 'budget-api/demo/day.ts';
import type { DayStep } from 'budget-api/demo/day-step.ts';
import { type Execution, type ExecutionRow, readExecution, renderExecution } from 'budget-api/demo/execution-table.ts';
import { loadSample } from 'budget-api/demo/load-sample.ts';
import { playDay } from 'budget-api/demo/play-day.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoApp, startDemoApp } from './demo-app.ts';
import { cents, euros, executionByJournal } from './journal-sums.ts';

describe('the day of the sample', () => {
  let app: DemoApp;
  let told: readonly string[];
  let played: Execution;
  beforeAll(async () => {
    app = await startDemoApp();
    told = await play(app);
    played = await executionOf(app);
  });
  afterAll(() => app.close());

  it('refuses by a line, by a programme, by a limit and by what is certified, and says who said no and what helps', () => {
    const refused = told.filter((text) => text.includes('REFUSED'));
    expect(refused.map((text) => /REFUSED, (\w+)/.exec(text)?.[1])).toEqual([
      'INSUFFICIENT_COMMITMENT_AUTHORITY',
      'INSUFFICIENT_COMMITMENT_AUTHORITY',
      'LIMIT_EXCEEDED',
      'EXCEEDS_CERTIFIED',
    ]);
    const [byLine, byProgramme] = refused;
    expect(byLine).toContain('said by 113-03-3-20, which blocks at 48,000.00, what its authority allows; 113 said yes');
    expect(byLine).toContain('would pass as 48,000.00 on 113-03-3-20');
    expect(byLine).toContain('would pass with 12,000.00 moved from 113-03-3-10 to 113-03-3-20');
    expect(byProgramme).toContain('short by 18,400.00');
    expect(byProgramme).toContain('said by 113, which blocks at 8,000,000.00, its limit; 113-02-5-10 said yes');
    expect(byProgramme).toContain('would pass as 981,600.00 on 113-02-5-10');
  });

  it('ends with the table of its programme, which is the plain sum of the journal', async () => {
    const { rows, limits } = played;
    expect(rows).toHaveLength(22);
    expect(rows).toMatchObject(await executionByJournal(app));
    expect(rows[0]?.figures.commitment).toMatchObject({ reserved: '2080000.00', committed: '4938400.00' });
    expect(rows[0]?.figures.payment).toMatchObject({ certified: '48800.50', expensed: '24800.50', paid: '15000.00' });
    expect(limits).toContainEqual({ authority: 'COMMITMENT', limit: '8000000.00', headroom: '981600.00' });
    expect(renderExecution({ rows, limits })).toMatch(
      /^113-01-3-10 +Riverbank maintenance +300,000\.00 +12,000\.00 +0\.00 +38,400\.00 +249,600\.00$/m,
    );
  });

  it('changes nothing when it is played a second time, and neither does the sample', async () => {
    const counts = () => app.rows('select (select count(*) from journal_entry), (select max(sequence) from act)');
    const before = await counts();
    expect(await loadSample(app.ask, () => undefined)).toBe(0);
    const toldAgain = await play(app);
    expect(await counts()).toEqual(before);
    expect(await executionOf(app)).toEqual(played);
    expect(toldAgain.every((text) => text.includes(', as before'))).toBe(true);
    expect(toldAgain.map((text) => text.replace(', as before', ''))).toEqual(told);
  });

  it('moves the table by exactly the amount by which one of its acts is changed', async () => {
    const other = await startDemoApp();
    try {
      const steps = dayOfTheSample.map((step) => (step.key === 'sample-day-record-riverbanks' ? more(step) : step));
      await play(other, steps);
      const changed = await executionOf(other);
      expect(changed.rows).toMatchObject(await executionByJournal(other));
      expect(differences(played.rows, changed.rows)).toEqual(
        ['113', '113-01', '113-01-3', '113-01-3-10'].flatMap((code) => [
          `${code} committed 100.01`,
          `${code} available to commit -100.01`,
        ]),
      );
    } finally {
      await other.close();
    }
  });
});

async function play(app: DemoApp, steps: readonly DayStep[] = dayOfTheSample): Promise<readonly string[]> {
  const told: string[] = [];
  await playDay(app.ask, steps, (text) => told.push(text));
  return told;
}

function executionOf(app: DemoApp): Promise<Execution> {
  return readExecution(app.ask, 2026, '113');
}

/** The same commitment for 100.01 more. */
function more(step: DayStep): DayStep {
  if (step.act.mutation !== 'recordCommitment') throw new Error('Only a commitment is changed');
  const charges = step.act.charges.map(({ line, amount }) => ({ line, amount: euros(cents(amount) + 10_001n) }));
  return { ...step, act: { ...step.act, charges } };
}

const columns: Readonly<Record<string, (figures: ExecutionRow['figures']) => string | null>> = {
  'commitment authorised': ({ commitment }) => commitment.authorised,
  'commitment frozen': ({ commitment }) => commitment.frozen,
  reserved: ({ commitment }) => commitment.reserved,
  committed: ({ commitment }) => commitment.committed,
  'available to commit': ({ commitment }) => commitment.available,
  'payment authorised': ({ payment }) => payment.authorised,
  'payment frozen': ({ payment }) => payment.frozen,
  certified: ({ payment }) => payment.certified,
  expensed: ({ payment }) => payment.expensed,
  paid: ({ payment }) => payment.paid,
  'available to pay': ({ payment }) => payment.available,
};

/** Each amount of the table that differs, and by how much. */
function differences(before: readonly ExecutionRow[], after: readonly ExecutionRow[]): readonly string[] {
  return before.flatMap((row, index) =>
    Object.entries(columns).flatMap(([name, amountOf]) => {
      const changed = after[index];
      const change = cents((changed && amountOf(changed.figures)) ?? '0.00') - cents(amountOf(row.figures) ?? '0.00');
      return change === 0n ? [] : [`${row.code} ${name} ${euros(change)}`];
    }),
  );
}
