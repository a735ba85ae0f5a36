import { describe, expect, it } from 'vitest';
import type { PaceRequest, SetSpendingControl } from '../book/command.ts';
import type { BusinessDate } from '../calendar/business-date.ts';
import { asId } from '../ids.ts';
import { aBudget, aDualBudget, type TestBudget } from '../testing/a-budget.ts';
import { approve, approveExpense, cancel, draft, record, sendBack, submit } from '../testing/commands.ts';
import { refusalOf } from '../testing/json.ts';
import { setAuthority, setControl } from '../testing/line-commands.ts';
import { people } from '../testing/people.ts';
import type { Verdict } from '../verdict/verdict.ts';

const none = { percent: null, amount: null };
const twelfths: PaceRequest = { per: 'MONTH', caps: null, shares: Array.from({ length: 12 }, () => '1') };
const quarters = (...percents: readonly string[]): PaceRequest => ({
  per: 'QUARTER',
  caps: percents.map((percent) => ({ percent, amount: null })),
  shares: null,
});
const lastMonth = (percent: string): PaceRequest => ({
  per: 'MONTH',
  caps: [...Array.from({ length: 11 }, () => none), { percent, amount: null }],
  shares: null,
});

type Terms = Partial<
  Pick<SetSpendingControl, 'mode' | 'authority' | 'countsFrom' | 'tolerance' | 'thresholds' | 'name'>
>;

/** A line of 1 000 that spends at a pace; its default control stands beside. */
const paced = (pace: PaceRequest, terms: Terms = {}): TestBudget =>
  aBudget()
    .withLine('L', '1000.00')
    .given(setControl('L', null, { name: 'pace', pace, version: 2, ...terms }));

const inIndia = (pace: PaceRequest): TestBudget => {
  const budget = aBudget();
  budget.given(
    { kind: 'OpenFiscalYear', year: 2027, firstMonth: 4, currency: 'INR', mode: 'SINGLE', distribution: 'FREE' },
    people.aso,
  );
  budget
    .given(
      { kind: 'AddBudgetLine', lineId: asId('L'), parentId: null, code: 'L', labels: { fr: 'L', en: 'L' } },
      people.aso,
      '2027-04-01',
    )
    .given(setAuthority('L', '1000.00'), people.aso, '2027-04-01')
    .given(setControl('L', null, { name: 'pace', pace, version: 2 }), people.aso, '2027-04-01');
  return budget;
};

const saidBy = (verdict: Verdict, name = 'pace') => {
  const check = verdict.controls.find((one) => one.name === name);
  if (!check) return undefined;
  const { window, before, change, ceiling } = check;
  return `${window?.from} ${window?.until} ${[before, change, ceiling].map(String).join(' ')}`;
};
const on = (budget: TestBudget, date: string, id: string, amount: string) =>
  budget.execute(record(id, [['L', amount]]), people.aso, date);
const shortBy = (verdict: Verdict) =>
  verdict.outcome === 'REFUSED' && 'shortfall' in verdict.refusal ? verdict.refusal.shortfall.toString() : 'ACCEPTED';
const laterOf = (verdict: Verdict) =>
  verdict.outcome === 'REFUSED' ? verdict.cures.flatMap((cure) => (cure.kind === 'LATER_PERIOD' ? cure.from : [])) : [];

describe('pace', () => {
  it('D-67 twelfths of 1 000 give 83.34 four times, then 83.33', () => {
    const budget = paced(twelfths);
    const control = budget.book.control(asId('control-L-pace'));
    const bases = control ? budget.book.windowsOf(control).map(({ base }) => base) : [];
    const rises = bases.map((base, index) => base.minus(bases[index - 1] ?? base.minus(base)).toString());
    expect(rises).toEqual([...Array(4).fill('83.34'), ...Array(8).fill('83.33')]);
    expect(bases.at(-1)?.toString()).toBe('1000.00');
  });

  it('D-67 cumulative: what one month leaves the next may use, and the cent above is refused', () => {
    const budget = paced(twelfths);
    expect(shortBy(on(budget, '2026-01-31', 'A', '83.35'))).toBe('0.01');
    expect(shortBy(on(budget, '2026-01-31', 'B', '50.00'))).toBe('ACCEPTED');
    const march = on(budget, '2026-03-01', 'C', '200.03');
    expect(saidBy(march)).toBe('2026-01-01 2026-03-31 50.00 200.03 250.02');
    expect(shortBy(march)).toBe('0.01');
    expect(shortBy(on(budget, '2026-03-01', 'D', '200.02'))).toBe('ACCEPTED');
  });

  it('D-67 cumulative: an act dated back leaves room for what was consumed since', () => {
    const budget = paced(twelfths);
    expect(shortBy(on(budget, '2026-04-15', 'A', '333.36'))).toBe('ACCEPTED');
    const back = on(budget, '2026-01-15', 'B', '0.01');
    expect(saidBy(back)).toBe('2026-01-01 2026-04-30 333.36 0.01 333.36');
    expect(shortBy(back)).toBe('0.01');
  });

  it('D-67 India: no quarter of the financial year above 25, 25, 25 and 33 percent', () => {
    const budget = inIndia(quarters('25', '25', '25', '33'));
    for (const [date, cap] of [
      ['2027-04-01', '250.00'],
      ['2027-09-30', '250.00'],
      ['2027-10-01', '250.00'],
    ] as const) {
      expect(shortBy(on(budget, date, `over ${date}`, `${cap.slice(0, 3)}.01`))).toBe('0.01');
      expect(shortBy(on(budget, date, date, cap))).toBe('ACCEPTED');
    }
    expect(saidBy(on(budget, '2028-03-31', 'over', '330.01'))).toBe('2028-01-01 2028-03-31 0.00 330.01 330.00');
    expect(shortBy(on(budget, '2028-01-01', 'rest', '250.00'))).toBe('ACCEPTED');
  });

  it('D-67 India: March takes 15 percent of the year, and no other month is capped', () => {
    const budget = inIndia(lastMonth('15'));
    expect(shortBy(on(budget, '2028-02-29', 'A', '600.00'))).toBe('ACCEPTED');
    const march = on(budget, '2028-03-01', 'B', '150.01');
    expect(saidBy(march)).toBe('2028-03-01 2028-03-31 0.00 150.01 150.00');
    expect(shortBy(on(budget, '2028-03-31', 'C', '150.00'))).toBe('ACCEPTED');
    expect(on(budget, '2028-02-29', 'D', '1.00').controls.map(({ name }) => name)).toEqual([null]);
  });

  it('D-67 an amount may cap a window, and the smaller of amount and percentage wins', () => {
    const pace: PaceRequest = {
      per: 'QUARTER',
      caps: [{ percent: '25', amount: '200.00' }, { percent: null, amount: '10.00' }, none, none],
      shares: null,
    };
    expect(shortBy(on(paced(pace), '2026-03-31', 'A', '200.01'))).toBe('0.01');
    expect(shortBy(on(paced(pace), '2026-04-01', 'A', '10.01'))).toBe('0.01');
    expect(shortBy(on(paced(pace), '2026-07-01', 'A', '1000.00'))).toBe('ACCEPTED');
  });

  it('D-67 the pace has its own mode: one that warns lets pass what the control of the year takes', () => {
    const budget = paced(twelfths, { mode: 'WARN' });
    const verdict = on(budget, '2026-01-15', 'A', '100.00');
    expect(verdict.controls.map(({ name, outcome }) => [name, outcome])).toEqual([
      [null, 'PASSED'],
      ['pace', 'WARNED'],
    ]);
    expect(shortBy(on(budget, '2026-01-15', 'B', '900.01'))).toBe('0.01');
  });

  it('D-67 an expense breaches a pace that counts from expense on, though availability does not change', () => {
    const budget = paced(quarters('25', '25', '25', '33'), { countsFrom: 'EXPENSE' })
      .withCommitment('C', [['L', '900.00']])
      .withCertified('E', 'C', [['C-1', '250.01']]);
    const before = budget.availableToCommit('L');
    const verdict = budget.execute(approveExpense('E'), people.controller);
    expect(refusalOf(verdict)).toMatchObject({ kind: 'INSUFFICIENT_COMMITMENT_AUTHORITY', shortfall: '0.01' });
    expect(budget.execute(approveExpense('E'), people.controller, '2026-12-31').outcome).toBe('ACCEPTED');
    expect(budget.availableToCommit('L')).toBe(before);
  });

  it('D-67 payment authority is spent at a pace of its own', () => {
    const budget = aDualBudget()
      .withLine('L', '1000.00', { toPay: '1000.00' })
      .given(
        setControl('L', null, {
          name: 'pace',
          pace: quarters('25', '25', '25', '33'),
          authority: 'PAYMENT',
          version: 3,
        }),
      )
      .withCommitment('C', [['L', '900.00']])
      .withCertified('E', 'C', [['C-1', '250.01']]);
    expect(refusalOf(budget.execute(approveExpense('E'), people.controller))).toMatchObject({
      kind: 'INSUFFICIENT_PAYMENT_AUTHORITY',
      available: '250.00',
    });
  });

  it('D-67 what counts is in the window of its own date: a later approval moves nothing (D-12)', () => {
    const budget = paced(quarters('25', '25', '25', '33')).given(
      record('A', [['L', '250.00']]),
      people.aso,
      '2026-03-31',
    );
    budget.given(approve('A'), people.director, '2026-04-01');
    expect(shortBy(on(budget, '2026-06-30', 'B', '250.00'))).toBe('ACCEPTED');
    expect(shortBy(on(budget, '2026-03-31', 'C', '0.01'))).toBe('0.01');
  });

  it('D-67 what is given back counts in the window of its own date: net consumption keeps to the sum of the caps', () => {
    const budget = paced(quarters('25', '25', '25', '33')).given(
      record('A', [['L', '250.00']]),
      people.aso,
      '2026-03-31',
    );
    budget.given(approve('A'), people.director, '2026-03-31').given(cancel('A'), people.director, '2026-04-01');
    expect(saidBy(on(budget, '2026-04-02', 'B', '500.01'))).toBe('2026-04-01 2026-06-30 -250.00 500.01 250.00');
    expect(shortBy(on(budget, '2026-04-02', 'B', '500.00'))).toBe('ACCEPTED');
  });

  it('D-31 what ran out is given back in the window of the day after its last, whenever that is found out', () => {
    const budget = paced(quarters('25', '25', '25', '33')).given(
      { ...record('A', [['L', '250.00']]), expiresOn: '2026-03-31' },
      people.aso,
      '2026-03-15',
    );
    budget.book.expireReservations('2026-12-01' as BusinessDate);
    expect(saidBy(on(budget, '2026-03-31', 'B', '0.01'))).toBe('2026-01-01 2026-03-31 250.00 0.01 250.00');
    expect(saidBy(on(budget, '2026-04-02', 'C', '500.01'))).toBe('2026-04-01 2026-06-30 -250.00 500.01 250.00');
    expect(saidBy(on(budget, '2026-12-01', 'D', '330.01'))).toBe('2026-10-01 2026-12-31 0.00 330.01 330.00');
  });

  it('D-63 a tolerance is of the window, and D-66 thresholds are crossed in it', () => {
    const budget = paced(quarters('25', '25', '25', '33'), {
      tolerance: { percent: '10', amount: null },
      thresholds: [{ percent: '80', level: 'WARN' }],
    });
    const verdict = on(budget, '2026-03-31', 'A', '275.00');
    expect(verdict.controls.find(({ name }) => name === 'pace')).toMatchObject({
      outcome: 'WITHIN_TOLERANCE',
      crossed: [{ percent: '80', level: 'WARN' }],
    });
    expect(on(budget, '2026-04-01', 'B', '199.99').controls.flatMap(({ crossed }) => crossed)).toEqual([]);
    expect(shortBy(on(budget, '2026-03-31', 'C', '0.01'))).toBe('0.01');
  });

  it('D-69 a later period is the first window that has the room, and no transfer is proposed', () => {
    const budget = paced(quarters('25', '25', '25', '33')).given(
      record('A', [['L', '250.00']]),
      people.aso,
      '2026-03-31',
    );
    expect(laterOf(on(budget, '2026-02-01', 'B', '100.00'))).toEqual(['2026-04-01']);
    budget.given(record('C', [['L', '200.00']]), people.aso, '2026-04-01');
    const refused = on(budget, '2026-02-01', 'B', '100.00');
    expect(laterOf(refused)).toEqual(['2026-07-01']);
    expect(JSON.stringify(refused)).not.toContain('TRANSFER');
    expect(laterOf(on(budget, '2026-02-01', 'B', '330.01'))).toEqual([]);
  });

  it('D-69 no later period is proposed on which the reservation would have run out', () => {
    const budget = paced(twelfths).given({ ...draft('A', [['L', '100.00']]), expiresOn: '2026-01-31' });
    expect(laterOf(budget.execute(submit('A'), people.aso, '2026-01-15'))).toEqual([]);
  });

  it('D-65 a window that is overrun refuses no act that gives back, nor is a pace refused for it', () => {
    const budget = aBudget()
      .withLine('L', '1000.00')
      .given(record('A', [['L', '900.00']]), people.aso, '2026-01-15');
    budget.given(setControl('L', null, { name: 'pace', pace: twelfths, version: 2 }));
    budget.given(sendBack('A'), people.director);
    expect(budget.availableToCommit('L')).toBe('1000.00');
  });

  it('D-61 a pace leaves the default control standing', () => {
    expect(
      paced(twelfths)
        .book.controlsAt(asId('L'))
        .map(({ origin }) => origin),
    ).toEqual(['DEFAULT', 'EXPLICIT']);
  });

  it.each([
    [
      { ...twelfths, shares: null },
      { kind: 'INVALID_PACE', reason: 'CAPS_OR_SHARES', windows: 12 },
    ],
    [
      { ...twelfths, caps: [] },
      { kind: 'INVALID_PACE', reason: 'CAPS_OR_SHARES', windows: 12 },
    ],
    [
      { ...twelfths, per: 'QUARTER' },
      { kind: 'INVALID_PACE', reason: 'ONE_FOR_EACH_WINDOW', windows: 4 },
    ],
    [quarters('1', '1', '1'), { kind: 'INVALID_PACE', reason: 'ONE_FOR_EACH_WINDOW', windows: 4 }],
    [
      { ...twelfths, shares: Array(12).fill('0') },
      { kind: 'INVALID_PACE', reason: 'NOTHING_TO_SHARE', windows: 12 },
    ],
    [
      { ...twelfths, shares: Array(12).fill('1e3') },
      { kind: 'INVALID_PERCENT', field: 'pace.shares.0' },
    ],
    [quarters('25', '-1', '25', '33'), { kind: 'INVALID_PERCENT', field: 'pace.caps.1.percent' }],
    [
      { per: 'QUARTER', caps: [none, { percent: null, amount: '0.001' }, none, none], shares: null },
      { kind: 'INVALID_SCALE', field: 'pace.caps.1.amount' },
    ],
  ] as const)('refuses %j', (pace, refusal) => {
    const budget = aBudget().withLine('L', '1000.00');
    const command = setControl('L', null, { name: 'pace', pace, version: 2 });
    expect(refusalOf(budget.execute(command))).toMatchObject(refusal);
    expect(budget.book.controlsAt(asId('L'))).toHaveLength(1);
  });
});
