import { describe, expect, it } from 'vitest';
import { aBudget, aDualBudget, type TestBudget } from '../testing/a-budget.ts';
import {
  approveExpense,
  certify,
  credit,
  pay,
  recordDirectExpense,
  rejectExpense,
  resumeExpense,
  reverseExpense,
  suspendExpense,
} from '../testing/commands.ts';
import { lineState } from '../testing/line-commands.ts';
import { people } from '../testing/people.ts';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function utilities(toCommit = '1000.00', toPay = '1000.00'): TestBudget {
  return aDualBudget().withLine('60', toCommit, { toPay, codes: { nature: 'utilities' } });
}

/** Recorded and certified. */
function certified(budget: TestBudget, id = 'E', amount = '400.00', line = '60'): TestBudget {
  return budget.given(recordDirectExpense(id, [[line, amount]])).given(certify(id), people.officer);
}

function approved(budget: TestBudget, id = 'E', amount = '400.00'): TestBudget {
  return certified(budget, id, amount).given(approveExpense(id), people.controller);
}

function stand(budget: TestBudget, code = '60') {
  const { commitment, payment, outstanding, payable } = budget.figures(code);
  return plain([
    commitment.available,
    payment.available,
    commitment.expensedWithoutCommitment,
    payment.expensed,
    outstanding,
    payable,
  ]);
}

describe('expenses without commitment', () => {
  it('D-46 an approved claim without commitment consumes both authorities by the same amount', () => {
    const budget = certified(utilities('1000.00', '800.00'));
    expect(stand(budget)).toEqual(['1000.00', '800.00', '0.00', '0.00', '0.00', '400.00']);
    budget.given(approveExpense('E'), people.controller);
    expect(stand(budget)).toEqual(['600.00', '400.00', '400.00', '400.00', '0.00', '400.00']);
    budget.given(pay('E'), people.accountant);
    expect(stand(budget)).toEqual(['600.00', '400.00', '400.00', '400.00', '0.00', '0.00']);
    expect(budget.expense('E')).toMatchObject({ commitmentId: null, payeeId: 'P1', state: 'PAID', final: false });
  });

  it('D-46 with a single authority the commitment side alone decides', () => {
    const budget = aBudget().withLine('60', '500.00', { codes: { nature: 'fees' } });
    approved(budget);
    expect(budget.availableToCommit('60')).toBe('100.00');
    const verdict = certified(budget, 'F', '100.01').execute(approveExpense('F'), people.controller);
    expect(plain(verdict)).toMatchObject({
      outcome: 'REFUSED',
      refusal: { kind: 'INSUFFICIENT_COMMITMENT_AUTHORITY', available: '100.00', shortfall: '0.01' },
    });
  });

  it('D-46 a nature that is not listed, or none, needs a commitment', () => {
    const budget = utilities()
      .withLine('61', '100.00', { codes: { nature: 'works' } })
      .withLine('62', '100.00');
    const refusal = (...codes: readonly string[]) =>
      budget.execute(
        recordDirectExpense(
          'E',
          codes.map((code) => [code, '10.00'] as const),
        ),
      );
    expect(refusal('60', '61')).toMatchObject({
      refusal: { kind: 'COMMITMENT_REQUIRED', code: '61', nature: 'works' },
    });
    expect(refusal('62')).toMatchObject({ refusal: { kind: 'COMMITMENT_REQUIRED', code: '62', nature: null } });
    expect(budget.expense('E')).toBeUndefined();
  });

  it('D-46 both sides are checked, all or nothing, and one verdict names the controls of both', () => {
    const budget = certified(utilities('300.00', '250.00'));
    const verdict = budget.execute(approveExpense('E'), people.controller);
    expect(plain(verdict)).toMatchObject({
      outcome: 'REFUSED',
      refusal: { kind: 'INSUFFICIENT_PAYMENT_AUTHORITY', available: '250.00', shortfall: '150.00' },
      controls: [
        { authority: 'COMMITMENT', before: '0.00', after: '400.00', shortfall: '100.00', outcome: 'REFUSED' },
        { authority: 'PAYMENT', before: '0.00', after: '400.00', shortfall: '150.00', outcome: 'REFUSED' },
      ],
    });
    expect(stand(budget)).toEqual(['300.00', '250.00', '0.00', '0.00', '0.00', '400.00']);
  });

  it.each([
    ['399.99', '400.00', 'INSUFFICIENT_COMMITMENT_AUTHORITY'],
    ['400.00', '399.99', 'INSUFFICIENT_PAYMENT_AUTHORITY'],
  ])('D-46 %s to commit and %s to pay do not bear 400.00: %s', (toCommit, toPay, kind) => {
    const verdict = certified(utilities(toCommit, toPay)).execute(approveExpense('E'), people.controller);
    expect(plain(verdict)).toMatchObject({ refusal: { kind, shortfall: '0.01' } });
  });

  it('D-46 a line that nothing governs on either side is refused', () => {
    const noneToPay = certified(aDualBudget().withLine('60', '500.00', { codes: { nature: 'fees' } }));
    expect(noneToPay.execute(approveExpense('E'), people.controller)).toMatchObject({
      refusal: { kind: 'NO_AUTHORITY', authority: 'PAYMENT' },
    });
    const noneToCommit = certified(aDualBudget().withLine('60', null, { toPay: '500.00', codes: { nature: 'fees' } }));
    expect(noneToCommit.execute(approveExpense('E'), people.controller)).toMatchObject({
      refusal: { kind: 'NO_AUTHORITY', authority: 'COMMITMENT' },
    });
  });

  it('D-46 the same line twice is judged as one', () => {
    const budget = utilities('100.00')
      .given(
        recordDirectExpense('E', [
          ['60', '60.00'],
          ['60', '60.00'],
        ]),
      )
      .given(certify('E'), people.officer);
    expect(plain(budget.execute(approveExpense('E'), people.controller))).toMatchObject({
      refusal: { requested: '120.00', shortfall: '20.00' },
    });
  });

  it('D-46 what was certified above the approved amount is given up', () => {
    const budget = certified(utilities()).given(approveExpense('E', [['E-1', '300.00']]), people.controller);
    expect(stand(budget)).toEqual(['700.00', '700.00', '300.00', '300.00', '0.00', '300.00']);
  });

  it('D-45 the reversal of one without commitment gives both authorities back', () => {
    const budget = approved(utilities()).given(reverseExpense('E'), people.controller);
    expect(stand(budget)).toEqual(['1000.00', '1000.00', '0.00', '0.00', '0.00', '0.00']);
  });

  it('D-44 a credit note on one without commitment gives both authorities back', () => {
    const budget = approved(utilities()).given(pay('E'), people.accountant);
    budget.given(credit('E', [['E-1', '150.00']], 4));
    expect(stand(budget)).toEqual(['750.00', '750.00', '250.00', '250.00', '0.00', '0.00']);
    expect(plain(budget.figures('60').payment.recoverable)).toBe('150.00');
    expect(budget.execute(credit('E', [['E-1', '250.01']], 5))).toMatchObject({
      refusal: { kind: 'CREDIT_EXCEEDS_EXPENSE' },
    });
  });

  it('D-46 it is suspended, resumed and rejected like any other', () => {
    const budget = certified(utilities()).given(suspendExpense('E', 2));
    budget.given(resumeExpense('E', 3)).given(rejectExpense('E', 4));
    expect(stand(budget)).toEqual(['1000.00', '1000.00', '0.00', '0.00', '0.00', '0.00']);
  });

  it('D-48 an invoice is claimed once, with a commitment or without', () => {
    const budget = utilities().given(recordDirectExpense('E', [['60', '400.00']]));
    const again = { ...recordDirectExpense('F', [['60', '400.00']]), invoiceNumber: 'F-E' };
    expect(budget.execute(again)).toMatchObject({ refusal: { kind: 'DUPLICATE_INVOICE', reference: 'E' } });
  });

  it('D-14 a line put on hold certifies and approves none', () => {
    const recorded = utilities().given(recordDirectExpense('E', [['60', '400.00']]));
    recorded.given(lineState('HoldBudgetLine', '60', 3));
    expect(recorded.execute(certify('E'), people.officer)).toMatchObject({ refusal: { kind: 'LINE_NOT_OPEN' } });
    recorded.given(lineState('ResumeBudgetLine', '60', 4)).given(certify('E'), people.officer);
    recorded.given(lineState('HoldBudgetLine', '60', 5));
    expect(recorded.execute(approveExpense('E'), people.controller)).toMatchObject({
      refusal: { kind: 'LINE_NOT_OPEN', reason: 'HOLD' },
    });
  });

  it('D-1 the sum of its charges is an amount like any other', () => {
    const half = `5${'0'.repeat(27)}.00`;
    const command = recordDirectExpense('E', [
      ['60', half],
      ['60', half],
    ]);
    expect(utilities().execute(command)).toMatchObject({ refusal: { kind: 'INVALID_AMOUNT', field: 'charges' } });
  });
});
