import { describe, expect, it } from 'vitest';
import { aBudget, type TestBudget } from '../testing/a-budget.ts';
import { amend } from '../testing/amendment-commands.ts';
import { setCap } from '../testing/cap-commands.ts';
import { record } from '../testing/commands.ts';
import { asJson, refusalOf } from '../testing/json.ts';
import { addLine, setAuthority } from '../testing/line-commands.ts';
import { people } from '../testing/people.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** A programme with two lines for printing and one for works, and a cap on the programme that sees splits of 40 000. */
function watched(terms: Parameters<typeof setCap>[3] = {}): TestBudget {
  const budget = aBudget().withLine('P');
  for (const [code, nature] of [
    ['A', 'printing'],
    ['B', 'printing'],
    ['W', 'works'],
  ] as const) {
    budget.given(addLine(code, 'P', { nature })).given(setAuthority(code, '500000.00'));
  }
  const window = { unit: 'QUARTER', days: null } as const;
  return budget.given(
    setCap('P', 'SPLIT', '40000.00', { version: 2, mode: 'WARN', window, ...terms }),
    people.director,
  );
}

const said = ({ caps }: Verdict) =>
  caps.map(({ nature, acts, after, outcome }) => `${nature} act ${acts} of ${after.toString()} ${outcome}`);

describe('split detection', () => {
  it('D-68 the third act of one payee and nature that passes 40 000 together is flagged, and none before it', () => {
    const budget = watched();
    expect(said(budget.execute(record('C1', [['A', '15000.00']])))).toEqual(['printing act 1 of 15000.00 PASSED']);
    expect(said(budget.execute(record('C2', [['B', '26000.00']])))).toEqual(['printing act 2 of 41000.00 PASSED']);
    const third = budget.execute(record('C3', [['A', '4000.00']]));
    expect(said(third)).toEqual(['printing act 3 of 45000.00 WARNED']);
    expect(asJson(third.caps)).toMatchObject([
      { kind: 'SPLIT', over: '5000.00', period: { from: '2026-01-01', until: '2026-03-31' }, decides: true },
    ]);
    expect(budget.commitment('C3')?.state).toBe('SUBMITTED');
  });

  it('D-68 boundary: three acts of 40 000.00 together pass, one cent more is flagged', () => {
    const budget = watched()
      .given(record('C1', [['A', '15000.00']]))
      .given(record('C2', [['A', '15000.00']]));
    expect(said(budget.execute(record('C3', [['A', '10000.01']])))).toEqual(['printing act 3 of 40000.01 WARNED']);
    const other = watched()
      .given(record('C1', [['A', '15000.00']]))
      .given(record('C2', [['A', '15000.00']]));
    expect(said(other.execute(record('C3', [['A', '10000.00']])))).toEqual(['printing act 3 of 40000.00 PASSED']);
  });

  it('D-68 what passes the limit alone is no part of a split', () => {
    const budget = watched()
      .given(record('C1', [['A', '90000.00']]))
      .given(record('C2', [['A', '15000.00']]));
    expect(said(budget.execute(record('C3', [['A', '15000.00']])))).toEqual(['printing act 2 of 30000.00 PASSED']);
    expect(said(budget.execute(record('C4', [['A', '40000.01']])))).toEqual(['printing act 3 of 70000.01 PASSED']);
  });

  it('D-68 acts of another nature or another quarter do not count with them', () => {
    const budget = watched()
      .given(record('C1', [['A', '20000.00']]), people.aso, '2026-03-31')
      .given(
        record('C2', [
          ['W', '20000.00'],
          ['B', '20000.00'],
        ]),
        people.aso,
        '2026-04-01',
      )
      .given(record('C3', [['W', '20000.00']]), people.aso, '2026-04-02');
    const verdict = budget.execute(
      record('C4', [
        ['W', '1000.00'],
        ['A', '1000.00'],
      ]),
      people.aso,
      '2026-06-30',
    );
    expect(said(verdict)).toEqual(['works act 3 of 41000.00 WARNED', 'printing act 2 of 21000.00 PASSED']);
  });

  it('D-68 lines without a nature count as of one nature: a missing code hides no split', () => {
    const budget = watched();
    budget.given(addLine('X', 'P')).given(setAuthority('X', '500000.00'));
    budget.given(addLine('Y', 'P')).given(setAuthority('Y', '500000.00'));
    budget.given(record('C1', [['X', '20000.00']])).given(record('C2', [['Y', '20000.00']]));
    expect(said(budget.execute(record('C3', [['X', '1.00']])))).toEqual(['null act 3 of 40001.00 WARNED']);
  });

  it('D-68 an amendment upward is seen as well, with the new total of its document', () => {
    const budget = watched().withCommitment('C1', [['A', '15000.00']]);
    budget.given(record('C2', [['A', '15000.00']])).given(record('C3', [['A', '10000.00']]));
    expect(said(budget.execute(amend('M1', 'C1', { more: [['C1-1', '1.00']] })))).toEqual([
      'printing act 3 of 40001.00 WARNED',
    ]);
  });

  it('D-68 under BLOCK it is refused, from the act on that the cap names, and the amount that fits is a cure', () => {
    const budget = watched({ mode: 'BLOCK', acts: 2 }).given(record('C1', [['A', '30000.00']]));
    const verdict = budget.execute(
      record('C2', [
        ['B', '15000.00'],
        ['W', '5000.00'],
      ]),
    );
    expect(refusalOf(verdict)).toEqual({
      kind: 'SPLIT_SUSPECTED',
      capId: 'cap-P-SPLIT',
      lineId: 'P',
      code: 'P',
      limit: '40000.00',
      nature: 'printing',
      acts: 2,
      from: '2026-01-01',
      until: '2026-03-31',
      total: '45000.00',
      over: '5000.00',
    });
    expect(asJson(verdict.outcome === 'REFUSED' && verdict.cures[0])).toMatchObject({ total: '15000.00' });
    expect(
      budget.execute(
        record('C2', [
          ['B', '10000.00'],
          ['W', '5000.00'],
        ]),
      ).outcome,
    ).toBe('ACCEPTED');
  });

  it('D-69 a smaller amount that would make a split is no cure: of 70 000 only 10 000 pass, not 35 000', () => {
    const budget = watched({ mode: 'BLOCK', acts: 2 })
      .given(setCap('P', 'DOCUMENT', '35000.00', { version: 3 }), people.director)
      .given(record('C1', [['A', '30000.00']]));
    const verdict = budget.execute(record('C2', [['B', '70000.00']]));
    expect(refusalOf(verdict)).toMatchObject({ kind: 'DOCUMENT_CAP_EXCEEDED', over: '35000.00' });
    expect(asJson(verdict.outcome === 'REFUSED' && verdict.cures[0])).toMatchObject({ total: '10000.00' });
    expect(budget.execute(record('C2', [['B', '10000.01']])).outcome).toBe('REFUSED');
    expect(budget.execute(record('C2', [['B', '10000.00']])).outcome).toBe('ACCEPTED');
  });
});
