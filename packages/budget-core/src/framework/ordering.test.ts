import { describe, expect, it } from 'vitest';
import type { RecordCommitment } from '../book/command.ts';
import { asId } from '../ids.ts';
import { aBudget, type TestBudget } from '../testing/a-budget.ts';
import { amend, approveAmendment, rejectAmendment } from '../testing/amendment-commands.ts';
import {
  approve,
  type Charges,
  cancel,
  close,
  credit,
  draft,
  edit,
  record,
  reject,
  release,
  reopen,
  sendBack,
  submit,
} from '../testing/commands.ts';
import { defaultIds } from '../testing/default-ids.ts';
import { approveFramework, closeFramework, recordFramework, under } from '../testing/framework-commands.ts';
import { people } from '../testing/people.ts';
import type { Verdict } from '../verdict/verdict.ts';

function aFramework(): TestBudget {
  return aBudget()
    .withLine('22')
    .withLine('2210', '900000.00', { under: '22' })
    .given(recordFramework('AC', '100000.00'))
    .given(approveFramework('AC'), people.director);
}

function order(id: string, amount: string): RecordCommitment {
  return under('AC', record(id, [['2210', amount]]));
}

function orderOf(id: string, charges: Charges): RecordCommitment {
  return under('AC', record(id, charges));
}

function ordered(budget: TestBudget): string | undefined {
  return budget.book.framework(asId<'Framework'>('AC'))?.ordered.toString();
}

function refusalOf(verdict: Verdict): string {
  return verdict.outcome === 'REFUSED' ? verdict.refusal.kind : verdict.outcome;
}

describe('orders under a framework with a maximum', () => {
  it('D-32 60 000 + 40 000.01 on 100 000 is refused by 0.01, and 40 000 fits', () => {
    const budget = aFramework().given(order('C1', '60000.00'));
    const verdict = budget.execute(order('C2', '40000.01'));
    expect(JSON.parse(JSON.stringify(verdict))).toEqual({
      outcome: 'REFUSED',
      refusal: {
        kind: 'FRAMEWORK_MAX_EXCEEDED',
        frameworkId: 'AC',
        reference: 'AC',
        maximum: '100000.00',
        ordered: '60000.00',
        asked: '40000.01',
        over: '0.01',
      },
      controls: [],
      caps: [],
      cures: [
        {
          kind: 'SMALLER_AMOUNT',
          total: '40000.00',
          charges: [{ lineId: '2210', code: '2210', amount: '40000.00' }],
        },
      ],
    });
    expect(ordered(budget)).toBe('60000.00');
    expect(budget.availableToCommit('2210')).toBe('840000.00');
    budget.given(order('C2', '40000.00'));
    expect(ordered(budget)).toBe('100000.00');
    expect(refusalOf(budget.execute(order('C3', '0.01')))).toBe('FRAMEWORK_MAX_EXCEEDED');
  });

  it('D-32 a framework reserves and consumes nothing itself, and approving an order asks for nothing anew', () => {
    const budget = aFramework();
    expect(budget.availableToCommit('2210')).toBe('900000.00');
    budget.given(order('C1', '100000.00')).given(approve('C1'), people.director);
    expect(ordered(budget)).toBe('100000.00');
    expect(budget.availableToCommit('2210')).toBe('800000.00');
  });

  it('D-32 a draft holds nothing, and its submission is checked', () => {
    const budget = aFramework()
      .given(under('AC', draft('C1', [['2210', '60000.00']])))
      .given(under('AC', draft('C2', [['2210', '40000.01']])));
    expect(ordered(budget)).toBe('0.00');
    budget.given(submit('C1'));
    expect(refusalOf(budget.execute(submit('C2')))).toBe('FRAMEWORK_MAX_EXCEEDED');
  });

  it.each([
    ['returned', sendBack('C1'), people.officer, '0.00'],
    ['rejected', reject('C1'), people.officer, '0.00'],
    ['cancelled', cancel('C1', 2), people.aso, '0.00'],
  ] as const)('D-32 what is %s gives back what it ordered', (_, ending, by, left) => {
    const budget = aFramework().given(order('C1', '60000.00')).given(ending, by);
    expect(ordered(budget)).toBe(left);
  });

  it('D-32 an order closed short, released or credited with release gives the rest back', () => {
    const budget = aFramework()
      .given(order('C1', '60000.00'))
      .given(approve('C1'), people.director)
      .withExpense('E1', 'C1', [['C1-1', '20000.00']])
      .given(release('C1', [['C1-1', '10000.00']]), people.director);
    expect(ordered(budget)).toBe('50000.00');
    budget.given(credit('E1', [['C1-1', '5000.00']], 3, true), people.controller);
    expect(ordered(budget)).toBe('45000.00');
    budget.given(close('C1', 5), people.director);
    expect(ordered(budget)).toBe('15000.00');
  });

  it('D-32 reopening asks for what closing gave back: refused where the maximum is used since', () => {
    const budget = aFramework()
      .given(order('C1', '60000.00'))
      .given(approve('C1'), people.director)
      .given(close('C1'), people.director)
      .given(order('C2', '40000.01'));
    const verdict = budget.execute(reopen('C1'), people.director);
    expect(verdict).toMatchObject({ refusal: { kind: 'FRAMEWORK_MAX_EXCEEDED' }, cures: [] });
    budget.given(cancel('C2', 2)).given(reopen('C1'), people.director);
    expect(ordered(budget)).toBe('60000.00');
  });

  it('D-32 an amendment upward asks for its increase when it is recorded, and its approval for nothing', () => {
    const budget = aFramework().given(order('C1', '60000.00')).given(approve('C1'), people.director);
    expect(refusalOf(budget.execute(amend('A1', 'C1', { more: [['C1-1', '40000.01']] })))).toBe(
      'FRAMEWORK_MAX_EXCEEDED',
    );
    budget.given(amend('A1', 'C1', { more: [['C1-1', '40000.00']] }));
    expect(ordered(budget)).toBe('100000.00');
    budget.given(approveAmendment('A1'), people.director);
    expect(ordered(budget)).toBe('100000.00');
    budget.given(amend('A2', 'C1', { less: [['C1-1', '30000.00']] }, 4));
    expect(ordered(budget)).toBe('100000.00');
    budget.given(approveAmendment('A2'), people.director);
    expect(ordered(budget)).toBe('70000.00');
    budget.given(amend('A3', 'C1', { more: [['C1-1', '10.00']] }, 5)).given(rejectAmendment('A3'), people.director);
    expect(ordered(budget)).toBe('70000.00');
  });

  it('D-32 orders of several years count together', () => {
    const budget = aFramework().given(order('C1', '60000.00')).given({
      kind: 'OpenFiscalYear',
      year: 2027,
      firstMonth: 1,
      currency: 'EUR',
      mode: 'SINGLE',
      distribution: 'FREE',
    });
    const later = { by: people.aso, on: '2027-03-01' };
    const lineId = asId<'BudgetLine'>('2027');
    const labels = { fr: 'Papier', en: 'Paper' };
    budget.given({ kind: 'AddBudgetLine', lineId, parentId: null, code: '2210', labels }, later.by, later.on);
    budget.given(
      {
        kind: 'SetAuthority',
        lineId,
        expectedVersion: 1,
        authority: 'COMMITMENT',
        amount: '900000.00',
        frozen: '0.00',
        ...defaultIds('2027-COMMITMENT'),
      },
      later.by,
      later.on,
    );
    const verdict = budget.execute(orderOf('C2', [['2027', '40000.01']]), later.by, later.on);
    expect(refusalOf(verdict)).toBe('FRAMEWORK_MAX_EXCEEDED');
    budget.given(orderOf('C2', [['2027', '40000.00']]), later.by, later.on);
    expect(ordered(budget)).toBe('100000.00');
  });

  it('D-32 the amount that fits fits the controls as well', () => {
    const budget = aFramework().withLine('2220', '30000.00', { under: '22' }).given(order('C1', '10000.00'));
    const verdict = budget.execute(
      orderOf('C2', [
        ['2220', '40000.00'],
        ['2210', '55000.00'],
      ]),
    );
    expect(JSON.parse(JSON.stringify(verdict))).toMatchObject({
      refusal: { kind: 'FRAMEWORK_MAX_EXCEEDED', over: '5000.00' },
      cures: [{ kind: 'SMALLER_AMOUNT', total: '80000.00', charges: [{ amount: '30000.00' }, { amount: '50000.00' }] }],
    });
  });
});

describe('what a framework takes', () => {
  it('D-32 an order goes to the payee of its framework', () => {
    const budget = aFramework().given({
      kind: 'RegisterPayee',
      payeeId: asId<'Payee'>('P2'),
      reference: 'P2',
      name: 'Papeterie du Centre',
    });
    const verdict = budget.execute({ ...order('C1', '1.00'), payeeId: asId<'Payee'>('P2') });
    expect(verdict).toMatchObject({ refusal: { kind: 'FRAMEWORK_MISMATCH', reference: 'AC', reason: 'PAYEE' } });
    budget.given(draft('C1', [['2210', '1.00']]));
    expect(refusalOf(budget.execute(under('AC', edit('C1', [['2210', '1.00']]))))).toBe('ACCEPTED');
  });

  it('D-32 an order is in the currency of its framework', () => {
    const budget = aFramework().given({
      kind: 'OpenFiscalYear',
      year: 2027,
      firstMonth: 1,
      currency: 'TND',
      mode: 'SINGLE',
      distribution: 'FREE',
    });
    const lineId = asId<'BudgetLine'>('TND');
    const labels = { fr: 'Papier', en: 'Paper' };
    budget.given({ kind: 'AddBudgetLine', lineId, parentId: null, code: 'TND', labels }, people.aso, '2027-03-01');
    const verdict = budget.execute(orderOf('C1', [['TND', '1.000']]), people.aso, '2027-03-01');
    expect(verdict).toMatchObject({ refusal: { kind: 'FRAMEWORK_MISMATCH', reason: 'CURRENCY' } });
  });

  it.each([
    ['2026-01-14', 'FRAMEWORK_NOT_IN_FORCE'],
    ['2026-01-15', 'ACCEPTED'],
  ])('D-32 valid from 15 January: an order of %s', (on, expected) => {
    expect(refusalOf(aFramework().execute(order('C1', '1.00'), people.aso, on))).toBe(expected);
  });

  it('D-32 no order before its approval, and none after its closing; those that were made go on', () => {
    const budget = aBudget().withLine('2210', '900000.00').given(recordFramework('AC', '100000.00'));
    expect(budget.execute(order('C1', '1.00'))).toMatchObject({
      refusal: { kind: 'FRAMEWORK_NOT_IN_FORCE', reason: 'RECORDED' },
    });
    budget.given(approveFramework('AC'), people.director).given(order('C1', '60000.00'));
    budget.given(under('AC', draft('C2', [['2210', '1.00']]))).given(closeFramework('AC'), people.director);
    const closed = { refusal: { kind: 'FRAMEWORK_NOT_IN_FORCE', reason: 'CLOSED' } };
    expect(budget.execute(submit('C2'))).toMatchObject(closed);
    expect(budget.execute(order('C3', '1.00'))).toMatchObject(closed);
    budget.given(approve('C1'), people.director).withExpense('E1', 'C1', [['C1-1', '100.00']]);
    expect(budget.execute(amend('A1', 'C1', { more: [['C1-1', '1.00']] }))).toMatchObject(closed);
    budget.given(amend('A1', 'C1', { less: [['C1-1', '1.00']] }));
    budget.given(close('C1'), people.director);
    expect(budget.execute(reopen('C1'), people.director)).toMatchObject(closed);
  });

  it('D-101 nobody approves the framework that he recorded', () => {
    const budget = aBudget().given(recordFramework('AC', '100.00'), people.director);
    expect(refusalOf(budget.execute(approveFramework('AC'), people.director))).toBe('SELF_APPROVAL');
  });

  it('D-102 the limit applies to the maximum', () => {
    const budget = aBudget().given(recordFramework('AC', '10000.01'));
    expect(refusalOf(budget.execute(approveFramework('AC'), people.officer))).toBe('LIMIT_EXCEEDED');
    expect(refusalOf(budget.execute(approveFramework('AC'), people.deputy))).toBe('ACCEPTED');
    expect(refusalOf(budget.execute(closeFramework('AC'), people.officer))).toBe('LIMIT_EXCEEDED');
  });
});
