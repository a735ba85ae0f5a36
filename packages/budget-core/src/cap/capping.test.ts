import { describe, expect, it } from 'vitest';
import type { SetSpendingCap } from '../book/command.ts';
import { asId } from '../ids.ts';
import { aBudget, type TestBudget } from '../testing/a-budget.ts';
import { amend, approveAmendment } from '../testing/amendment-commands.ts';
import { setCap, withdrawCap } from '../testing/cap-commands.ts';
import { cancel, close, draft, record, release, reopen, submit } from '../testing/commands.ts';
import { asJson, refusalOf } from '../testing/json.ts';
import { setControl } from '../testing/line-commands.ts';
import { people } from '../testing/people.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** A programme of 1 000 000 with two lines below it, and a cap on the programme. */
function capped(cap: SetSpendingCap): TestBudget {
  return aBudget()
    .withLine('P')
    .withLine('A', '500000.00', { under: 'P' })
    .withLine('B', '500000.00', { under: 'P' })
    .withLine('Q', '500000.00')
    .given({ ...cap, expectedVersion: 2 }, people.director);
}

const said = ({ caps }: Verdict) =>
  caps.map(({ after, over, outcome }) => `${after.toString()} over ${over.toString()} ${outcome}`);
const cures = (verdict: Verdict) => asJson(verdict.outcome === 'REFUSED' ? verdict.cures : []);

describe('a cap per document', () => {
  const perDocument = setCap('P', 'DOCUMENT', '90000.00');

  it('D-68 at most 90 000 per document: 90 000.00 passes, 90 000.01 is refused with 0.01 too much', () => {
    const budget = capped(perDocument);
    expect(said(budget.execute(record('C1', [['A', '90000.00']])))).toEqual(['90000.00 over 0.00 PASSED']);
    const verdict = budget.execute(record('C2', [['A', '90000.01']]));
    expect(refusalOf(verdict)).toEqual({
      kind: 'DOCUMENT_CAP_EXCEEDED',
      capId: 'cap-P-DOCUMENT',
      lineId: 'P',
      code: 'P',
      limit: '90000.00',
      amount: '90000.01',
      over: '0.01',
    });
    expect(budget.commitment('C2')).toBeUndefined();
    expect(budget.availableToCommit('A')).toBe('410000.00');
  });

  it('D-68 the charges below the node count together, those elsewhere do not', () => {
    const budget = capped(perDocument);
    const charges = [
      ['A', '50000.00'],
      ['B', '40000.01'],
      ['Q', '10000.00'],
    ] as const;
    expect(said(budget.execute(record('C1', charges)))).toEqual(['90000.01 over 0.01 REFUSED']);
    expect(
      budget.execute(
        record('C2', [
          ['A', '50000.00'],
          ['B', '40000.00'],
          ['Q', '300000.00'],
        ]),
      ).outcome,
    ).toBe('ACCEPTED');
  });

  it('D-68 an amendment upward counts the new total; one that only shifts between charges passes (D-65)', () => {
    const budget = capped(perDocument).withCommitment('C1', [
      ['A', '60000.00'],
      ['B', '30000.00'],
    ]);
    expect(said(budget.execute(amend('M1', 'C1', { more: [['C1-1', '0.01']] })))).toEqual([
      '90000.01 over 0.01 REFUSED',
    ]);
    const shift = amend('M2', 'C1', { more: [['C1-1', '10000.00']], less: [['C1-2', '10000.00']] });
    expect(budget.execute(shift).outcome).toBe('ACCEPTED');
  });

  it('D-68 what is pending counts: two amendments that pass the cap only together are not both taken', () => {
    const budget = capped(perDocument)
      .withCommitment('C1', [['A', '80000.00']])
      .given(amend('M1', 'C1', { more: [['C1-1', '6000.00']] }));
    expect(said(budget.execute(amend('M2', 'C1', { more: [['C1-1', '4000.01']] })))).toEqual([
      '90000.01 over 0.01 REFUSED',
    ]);
    budget.given(amend('M3', 'C1', { more: [['C1-1', '4000.00']] })).given(approveAmendment('M1'), people.director);
  });

  it('D-26 D-68 reopening asks for what closing gave back, and is capped as new', () => {
    const budget = capped({ ...perDocument, limit: '100000.00' }).withCommitment('C1', [['A', '100000.00']]);
    budget.given(close('C1'), people.director);
    budget.given({ ...setCap('P', 'DOCUMENT', '90000.00', { version: 3 }), capId: asId('again') }, people.director);
    expect(said(budget.execute(reopen('C1'), people.director))).toEqual(['100000.00 over 10000.00 REFUSED']);
  });

  it('D-65 what was submitted before the cap stands, and is approved and released all the same', () => {
    const budget = aBudget()
      .withLine('A', '500000.00')
      .withCommitment('C1', [['A', '200000.00']]);
    budget.given(setCap('A', 'DOCUMENT', '90000.00', { version: 2 }), people.director);
    expect(budget.execute(release('C1', [['C1-1', '1.00']]), people.director).outcome).toBe('ACCEPTED');
  });

  it('D-60 WARN passes with a warning, TRACK passes and flags; consumption is recorded', () => {
    const warned = capped({ ...perDocument, mode: 'WARN' });
    expect(said(warned.execute(record('C1', [['A', '95000.00']])))).toEqual(['95000.00 over 5000.00 WARNED']);
    expect(warned.availableToCommit('A')).toBe('405000.00');
    const tracked = capped({ ...perDocument, mode: 'TRACK' });
    expect(said(tracked.execute(record('C1', [['A', '95000.00']])))).toEqual(['95000.00 over 5000.00 TRACKED']);
  });

  it('D-69 the cure is an amount that fits, cut from the last charge back, and within the room there is', () => {
    const budget = capped(perDocument).given(setControl('A', '70000.00', { version: 2 }), people.director);
    const verdict = budget.execute(
      record('C1', [
        ['A', '80000.00'],
        ['B', '30000.00'],
      ]),
    );
    expect(refusalOf(verdict)).toMatchObject({ kind: 'INSUFFICIENT_COMMITMENT_AUTHORITY', shortfall: '10000.00' });
    expect(said(verdict)).toEqual(['110000.00 over 20000.00 REFUSED']);
    const smaller = { kind: 'SMALLER_AMOUNT', total: '90000.00' };
    expect(cures(verdict)).toMatchObject([smaller]);
    expect(
      budget.execute(
        record('C1', [
          ['A', '70000.00'],
          ['B', '20000.00'],
        ]),
      ).outcome,
    ).toBe('ACCEPTED');
  });

  it('D-71 no override lifts a cap', () => {
    const budget = capped(perDocument)
      .given(setControl('A', '100000.00', { version: 2, overrideCap: '50000.00' }), people.director)
      .given(draft('C1', [['A', '130000.00']]))
      .given(
        {
          kind: 'GrantOverride',
          controlId: asId('control-A'),
          act: { kind: 'SubmitCommitment', subjectId: asId('C1'), expectedVersion: 1 },
          amount: '30000.00',
          reason: 'Inondation du dépôt',
        },
        people.director,
      );
    expect(refusalOf(budget.execute(submit('C1')))).toMatchObject({ kind: 'DOCUMENT_CAP_EXCEEDED' });
    expect(budget.book.overrides().map(({ usedBy }) => usedBy)).toEqual([null]);
  });
});

describe('a cap per payee and window', () => {
  const perQuarter = setCap('P', 'PAYEE', '40000.00', { window: { unit: 'QUARTER', days: null } });

  it('D-68 40 000 for one payee in a quarter: 35 000 then 5 000 pass, one cent more does not', () => {
    const budget = capped(perQuarter).given(record('C1', [['A', '35000.00']]), people.aso, '2026-01-15');
    const verdict = budget.execute(record('C2', [['B', '5000.01']]), people.aso, '2026-03-31');
    expect(refusalOf(verdict)).toEqual({
      kind: 'PAYEE_CAP_EXCEEDED',
      capId: 'cap-P-PAYEE',
      lineId: 'P',
      code: 'P',
      limit: '40000.00',
      from: '2026-01-01',
      until: '2026-03-31',
      taken: '35000.00',
      requested: '5000.01',
      over: '0.01',
    });
    expect(cures(verdict)).toEqual([
      { kind: 'SMALLER_AMOUNT', total: '5000.00', charges: [{ lineId: 'B', code: 'B', amount: '5000.00' }] },
      { kind: 'LATER_PERIOD', from: '2026-04-01' },
    ]);
    expect(budget.execute(record('C2', [['B', '5000.01']]), people.aso, '2026-04-01').outcome).toBe('ACCEPTED');
    expect(budget.execute(record('C3', [['B', '5000.00']]), people.aso, '2026-03-31').outcome).toBe('ACCEPTED');
  });

  it('D-68 another payee is not concerned, nor is what lies elsewhere', () => {
    const budget = capped(perQuarter).given(record('C1', [['A', '40000.00']]));
    budget.given({ kind: 'RegisterPayee', payeeId: asId('P2'), reference: 'P2', name: 'Papeterie du Nord' });
    expect(budget.execute({ ...record('C2', [['A', '40000.00']]), payeeId: asId('P2') }).outcome).toBe('ACCEPTED');
    expect(budget.execute(record('C3', [['Q', '90000.00']])).outcome).toBe('ACCEPTED');
  });

  it('D-68 what is given back counts no more', () => {
    const budget = capped(perQuarter).withCommitment('C1', [['A', '40000.00']]);
    budget.given(release('C1', [['C1-1', '1000.00']]), people.director);
    expect(said(budget.execute(record('C2', [['A', '1000.01']])))).toEqual(['40000.01 over 0.01 REFUSED']);
    budget.given(record('C3', [['A', '1000.00']])).given(cancel('C3', 2));
    expect(budget.execute(record('C4', [['B', '1000.00']])).outcome).toBe('ACCEPTED');
  });

  it('D-68 a draft counts from the day of its submission, and an amendment on the day of its document', () => {
    const budget = capped(perQuarter)
      .given(draft('C1', [['A', '30000.00']]), people.aso, '2026-02-01')
      .given(submit('C1'), people.aso, '2026-05-04')
      .given(record('C2', [['A', '40000.00']]), people.aso, '2026-02-02');
    expect(said(budget.execute(record('C3', [['A', '10000.01']]), people.aso, '2026-06-30'))).toEqual([
      '40000.01 over 0.01 REFUSED',
    ]);
    budget.given({ kind: 'ApproveCommitment', commitmentId: asId('C2'), expectedVersion: 2 }, people.director);
    expect(said(budget.execute(amend('M1', 'C2', { more: [['C2-1', '1.00']] }), people.aso, '2026-09-01'))).toEqual([
      '40001.00 over 1.00 REFUSED',
    ]);
  });

  it('D-68 of days on end those count that hold most, also for an act dated before others', () => {
    const cap = setCap('P', 'PAYEE', '40000.00', { window: { unit: 'DAYS', days: 30 } });
    const budget = capped(cap)
      .given(record('C1', [['A', '20000.00']]), people.aso, '2026-03-01')
      .given(record('C2', [['A', '15000.00']]), people.aso, '2026-04-20');
    const between = (id: string, amount: string, on: string) =>
      said(budget.execute(record(id, [['B', amount]]), people.aso, on));
    expect(between('C3', '20000.01', '2026-03-30')).toEqual(['40000.01 over 0.01 REFUSED']);
    expect(between('C4', '20000.01', '2026-03-31')).toEqual(['35000.01 over 0.00 PASSED']);
    expect(between('C5', '5000.00', '2026-04-20')).toEqual(['40000.01 over 0.01 REFUSED']);
  });

  it('D-68 a cap with dates judges the acts of its days alone', () => {
    const budget = capped({ ...perQuarter, validFrom: '2026-07-01' });
    expect(budget.execute(record('C1', [['A', '90000.00']]), people.aso, '2026-06-30').outcome).toBe('ACCEPTED');
    expect(budget.execute(record('C2', [['A', '90000.00']]), people.aso, '2026-07-01').outcome).toBe('REFUSED');
  });
});

describe('setting and withdrawing caps', () => {
  it('D-30 D-68 a cap takes the place of the one of its kind and name, and gives its node a new version', () => {
    const budget = capped(setCap('P', 'DOCUMENT', '90000.00'));
    const again = { ...setCap('P', 'DOCUMENT', '80000.00', { version: 3 }), capId: asId<'SpendingCap'>('again') };
    budget.given(again, people.director);
    expect(budget.book.capsAt(asId('P')).map(({ id }) => id)).toEqual(['again']);
    expect(budget.book.cap(asId('cap-P-DOCUMENT'))).toMatchObject({ inForce: false, version: 2 });
    expect(refusalOf(budget.execute({ ...again, capId: asId('late') }))).toMatchObject({ kind: 'VERSION_CONFLICT' });
    budget.given(withdrawCap('again'), people.director);
    expect(budget.execute(record('C1', [['A', '90000.01']])).outcome).toBe('ACCEPTED');
    expect(budget.book.line(asId('P'))?.version).toBe(5);
  });

  it.each([
    [{ cap: 'DOCUMENT', window: { unit: 'MONTH', days: null } }, 'WINDOW_NOT_USED'],
    [{ cap: 'PAYEE', window: { unit: 'MONTH', days: 3 } }, 'DAYS_NOT_USED'],
    [{ cap: 'PAYEE', window: { unit: 'DAYS', days: null } }, 'DAYS_OUT_OF_RANGE'],
    [{ cap: 'PAYEE', window: { unit: 'DAYS', days: 367 } }, 'DAYS_OUT_OF_RANGE'],
    [{ cap: 'PAYEE', acts: 3 }, 'ACTS_NOT_USED'],
    [{ cap: 'SPLIT', acts: 1 }, 'ACTS_OUT_OF_RANGE'],
  ] as const)('D-68 terms that do not belong to a cap are refused: %j', (terms, reason) => {
    const command = { ...setCap('L', 'PAYEE', '1.00'), ...terms };
    expect(refusalOf(aBudget().withLine('L').execute(command))).toMatchObject({ kind: 'INVALID_CAP', reason });
  });
});
