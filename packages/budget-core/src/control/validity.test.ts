import { describe, expect, it } from 'vitest';
import { asId } from '../ids.ts';
import { aBudget } from '../testing/a-budget.ts';
import { record } from '../testing/commands.ts';
import { setControl, withdrawControl } from '../testing/line-commands.ts';
import { people } from '../testing/people.ts';
import type { Verdict } from '../verdict/verdict.ts';

const told = ({ controls }: Verdict) => controls.map(({ name, outcome, decides }) => [name, outcome, decides]);

/** 1 000 on a line, of which 100 until the end of June. */
const firstHalf = () =>
  aBudget()
    .withLine('L', '1000.00')
    .given(setControl('L', '100.00', { validUntil: '2026-06-30', version: 2 }));

describe('validity', () => {
  it('D-60 a control has its say on acts of its dates alone, the first and the last included', () => {
    const budget = aBudget()
      .withLine('L', '1000.00')
      .given(setControl('L', '100.00', { validFrom: '2026-04-01', validUntil: '2026-06-30', version: 2 }));
    const on = (date: string) =>
      budget.book.check(record('C', [['L', '101.00']]), {
        actId: asId<'Act'>('a'),
        actor: people.aso,
        effectiveDate: date as never,
        recordedAt: '2026-03-02T09:00:00Z',
      }).outcome;
    expect(['2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01'].map(on)).toEqual([
      'ACCEPTED',
      'REFUSED',
      'REFUSED',
      'ACCEPTED',
    ]);
  });

  it('D-61 a control with dates leaves the default standing: no node is ever without', () => {
    const budget = firstHalf();
    expect(budget.execute(record('C', [['L', '1000.01']]), people.aso, '2026-07-01').outcome).toBe('REFUSED');
    expect(budget.execute(record('D', [['L', '1000.00']]), people.aso, '2026-07-01').outcome).toBe('ACCEPTED');
  });

  it('D-61 a control without dates that is replaced by one with dates brings the default back', () => {
    const budget = aBudget()
      .withLine('L', '1000.00')
      .given(setControl('L', '30.00', { version: 2 }))
      .given({ ...setControl('L', '10.00', { validUntil: '2026-06-30', version: 3 }), controlId: asId('second') });
    expect(budget.book.controlsAt(asId<'BudgetLine'>('L')).map(({ id, origin }) => [id, origin])).toEqual([
      ['second', 'EXPLICIT'],
      ['default-beside-L', 'DEFAULT'],
    ]);
  });

  it('D-69 that day is no cure where the reservation will have run out by then (D-31)', () => {
    const command = { ...record('C', [['L', '101.00']]), expiresOn: '2026-06-30' };
    expect(firstHalf().execute(command)).toMatchObject({ cures: [{ kind: 'SMALLER_AMOUNT' }] });
    const later = { ...command, expiresOn: '2026-07-01' };
    expect(firstHalf().execute(later)).toMatchObject({
      cures: [{ kind: 'SMALLER_AMOUNT' }, { kind: 'LATER_PERIOD', from: '2026-07-01' }],
    });
  });

  it('D-69 where the refusing control ends, the day after is a cure, and it is true', () => {
    const budget = firstHalf();
    const command = record('C', [['L', '101.00']]);
    const verdict = budget.execute(command);
    expect(verdict).toMatchObject({
      cures: [{ kind: 'SMALLER_AMOUNT' }, { kind: 'LATER_PERIOD', from: '2026-07-01' }],
    });
    expect(budget.execute(command, people.aso, '2026-07-01').outcome).toBe('ACCEPTED');
  });

  it('D-69 no later day is proposed on which another control refuses, nor one of the next year', () => {
    const verdict = firstHalf().execute(record('C', [['L', '1000.01']]));
    expect(verdict).toMatchObject({ cures: [{ kind: 'SMALLER_AMOUNT' }] });
    const untilTheEnd = aBudget()
      .withLine('L', '1000.00')
      .given(setControl('L', '100.00', { validUntil: '2026-12-31', version: 2 }));
    expect(untilTheEnd.execute(record('C', [['L', '101.00']]))).toMatchObject({ cures: [{ kind: 'SMALLER_AMOUNT' }] });
  });

  it.each([
    ['2026-02-30', null, 'INVALID_DATE'],
    ['2026-07-01', '2026-06-30', 'INVALID_PERIOD'],
  ])('dates from %s to %s are refused', (validFrom, validUntil, kind) => {
    const verdict = aBudget()
      .withLine('L')
      .execute(setControl('L', '1.00', { validFrom, validUntil }));
    expect(verdict).toMatchObject({ outcome: 'REFUSED', refusal: { kind } });
  });
});

describe('several controls on a node', () => {
  const parallel = () =>
    aBudget()
      .withLine('L', '1000.00')
      .given(setControl('L', '100.00', { name: 'art-1', mode: 'WARN', version: 2 }))
      .given(setControl('L', '80.00', { name: 'art-2', version: 3 }));

  it('D-64 the strictest of several controls of a node wins, and the verdict names them all', () => {
    const verdict = parallel().execute(record('C', [['L', '150.00']]));
    expect(told(verdict)).toEqual([
      ['art-1', 'WARNED', false],
      ['art-2', 'REFUSED', true],
    ]);
  });

  it('D-64 the same name replaces, another one stands beside', () => {
    const budget = parallel().given({
      ...setControl('L', '200.00', { name: 'art-2', version: 4 }),
      controlId: asId('again'),
    });
    expect(budget.book.controlsAt(asId<'BudgetLine'>('L')).map(({ id }) => id)).toEqual(['control-L-art-1', 'again']);
  });

  it('D-61 the default stands again once the last of them is withdrawn', () => {
    const withdraw = (id: string) => ({ ...withdrawControl('L'), controlId: asId<'SpendingControl'>(id) });
    const budget = parallel().given(withdraw('control-L-art-1'));
    expect(budget.book.controlsAt(asId<'BudgetLine'>('L'))).toHaveLength(1);
    budget.given(withdraw('control-L-art-2'));
    expect(budget.book.controlsAt(asId<'BudgetLine'>('L')).map(({ origin }) => origin)).toEqual(['DEFAULT']);
  });
});

describe('thresholds', () => {
  const watched = () =>
    aBudget()
      .withLine('L', '1000.00')
      .given(
        setControl('L', null, {
          thresholds: [
            { percent: '85', level: 'WARN' },
            { percent: '70', level: 'INFORM' },
          ],
          version: 2,
        }),
      );
  const crossing = ({ controls }: Verdict) => controls.flatMap(({ crossed }) => crossed.map(({ percent }) => percent));

  it('D-66 thresholds fire on upward crossing only, once per crossing: 70 % at 700, 85 % at 850, not again at 860', () => {
    const budget = watched();
    const amounts = ['699.99', '0.01', '149.99', '0.01', '10.00'];
    const fired = amounts.map((amount, index) => crossing(budget.execute(record(`C${index}`, [['L', amount]]))));
    expect(fired).toEqual([[], ['70'], [], ['85'], []]);
  });

  it('D-66 one act may cross several, lowest first; after falling below, the next crossing fires again', () => {
    const budget = watched();
    expect(crossing(budget.execute(record('C1', [['L', '900.00']])))).toEqual(['70', '85']);
    budget.given({
      kind: 'CancelCommitment',
      commitmentId: asId('C1'),
      expectedVersion: 2,
      reason: 'Besoin disparu',
    });
    expect(crossing(budget.execute(record('C2', [['L', '900.00']])))).toEqual(['70', '85']);
  });

  it('D-66 what is refused crosses nothing', () => {
    expect(crossing(watched().execute(record('C', [['L', '1000.01']])))).toEqual([]);
  });
});
