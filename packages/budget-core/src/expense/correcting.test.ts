import { describe, expect, it } from 'vitest';
import { asId } from '../ids.ts';
import { aBudget, aDualBudget, type TestBudget } from '../testing/a-budget.ts';
import {
  approveExpense,
  certify,
  credit,
  pay,
  recordExpense,
  rejectExpense,
  resumeExpense,
  reverseExpense,
  suspendExpense,
} from '../testing/commands.ts';
import { asJson, refusalOf } from '../testing/json.ts';
import { people } from '../testing/people.ts';

function figuresOf(budget: TestBudget) {
  const { commitment, payment, outstanding, payable } = budget.figures('2210');
  return asJson({
    available: commitment.available,
    toPay: payment.available,
    committed: commitment.committed,
    expensed: payment.expensed,
    certified: payment.certified,
    recoverable: payment.recoverable,
    outstanding,
    payable,
  });
}

function committed(amount = '1000.00', authority = '5000.00'): TestBudget {
  return aDualBudget()
    .withLine('2210', authority, { toPay: '5000.00' })
    .withCommitment('C1', [['2210', amount]]);
}

function withFinal(budget: TestBudget, amount: string): TestBudget {
  return budget
    .given({ ...recordExpense('E1', 'C1', [['C1-1', amount]]), final: true })
    .given(certify('E1'), people.officer);
}

describe('a final expense', () => {
  it('D-41 of 700 on 1 000 relieves 700, releases 300 and closes the commitment', () => {
    const budget = withFinal(committed(), '700.00');
    expect(figuresOf(budget)).toMatchObject({ available: '4000.00', outstanding: '1000.00' });
    budget.given(approveExpense('E1'), people.controller);
    expect(budget.commitment('C1')?.state).toBe('CLOSED');
    expect(figuresOf(budget)).toMatchObject({
      available: '4300.00',
      committed: '700.00',
      expensed: '700.00',
      outstanding: '0.00',
    });
  });

  it('D-41 D-43 releases what was certified and not approved as well', () => {
    const budget = withFinal(committed(), '700.00');
    budget.given(approveExpense('E1', [['C1-1', '600.00']]), people.controller);
    expect(figuresOf(budget)).toMatchObject({ available: '4400.00', committed: '600.00', certified: '600.00' });
  });

  it('D-26 is refused while another claim on the commitment is certified and not decided', () => {
    const budget = withFinal(committed(), '700.00').withCertified('E2', 'C1', [['C1-1', '200.00']]);
    const undecided = { kind: 'CLAIM_UNDECIDED', undecided: '200.00' };
    expect(asJson(refusalOf(budget.execute(approveExpense('E1'), people.controller)))).toEqual(undecided);
    budget.given(suspendExpense('E2', 2), people.controller);
    expect(asJson(refusalOf(budget.execute(approveExpense('E1'), people.controller)))).toEqual(undecided);
    budget.given(rejectExpense('E2', 3), people.controller).given(approveExpense('E1'), people.controller);
    expect(budget.commitment('C1')?.state).toBe('CLOSED');
  });
});

describe('an invoice', () => {
  it('D-48 of the same payee, number and amount is a duplicate, whatever the commitment', () => {
    const budget = committed().withCommitment('C2', [['2210', '500.00']]);
    budget.given(recordExpense('E1', 'C1', [['C1-1', '100.00']]));
    const again = { ...recordExpense('E2', 'C2', [['C2-1', '100.00']]), invoiceNumber: 'F-E1' };
    expect(asJson(refusalOf(budget.execute(again)))).toEqual({
      kind: 'DUPLICATE_INVOICE',
      invoiceNumber: 'F-E1',
      amount: '100.00',
      fiscalYear: 2026,
      reference: 'E1',
    });
    const part = { ...recordExpense('E3', 'C2', [['C2-1', '99.99']]), invoiceNumber: 'F-E1' };
    expect(budget.execute(part).outcome).toBe('ACCEPTED');
  });

  it('D-48 may be claimed again where it was rejected or reversed', () => {
    const budget = committed().withExpense('E1', 'C1', [['C1-1', '100.00']]);
    const again = (id: string) => ({ ...recordExpense(id, 'C1', [['C1-1', '100.00']]), invoiceNumber: 'F-E1' });
    budget.given(reverseExpense('E1'), people.controller).given(again('E2'));
    budget.given(rejectExpense('E2'), people.controller).given(again('E3'));
    expect(refusalOf(budget.execute(again('E4')))).toMatchObject({ kind: 'DUPLICATE_INVOICE' });
  });
});

describe('a suspended expense', () => {
  it('goes on where it stood once it is resumed', () => {
    const budget = committed().withCertified('E1', 'C1', [['C1-1', '100.00']]);
    budget.given(suspendExpense('E1', 2), people.controller);
    expect(asJson(budget.expense('E1'))).toMatchObject({ state: 'SUSPENDED', reason: 'Bon de livraison à joindre' });
    expect(figuresOf(budget)).toMatchObject({ certified: '100.00', payable: '100.00' });
    budget.given(resumeExpense('E1', 3), people.controller);
    expect(asJson(budget.expense('E1'))).toMatchObject({ state: 'CERTIFIED', reason: null });
    const recorded = committed().given(recordExpense('E1', 'C1', [['C1-1', '100.00']]));
    recorded.given(suspendExpense('E1'), people.controller).given(resumeExpense('E1'), people.controller);
    expect(recorded.expense('E1')?.state).toBe('RECORDED');
  });
});

describe('a reversal', () => {
  it('D-45 of an unpaid expense restores exactly what it relieved', () => {
    const budget = committed();
    const before = figuresOf(budget);
    budget.withExpense('E1', 'C1', [['C1-1', '400.00']]);
    expect(figuresOf(budget)).toMatchObject({ outstanding: '600.00', toPay: '4600.00' });
    budget.given(reverseExpense('E1'), people.controller);
    expect(figuresOf(budget)).toEqual(before);
    expect(budget.expense('E1')?.state).toBe('REVERSED');
  });

  it('D-45 of a paid expense is refused: a credit note corrects it', () => {
    const budget = committed().withExpense('E1', 'C1', [['C1-1', '400.00']]);
    budget.given(pay('E1'), people.accountant);
    expect(refusalOf(budget.execute(reverseExpense('E1', 4), people.controller))).toEqual({
      kind: 'ALREADY_PAID',
      paidOn: '2026-03-02',
    });
  });

  it('D-45 of a final expense opens the commitment for what it relieved, and what it released stays released', () => {
    const budget = withFinal(committed('1000.00', '1000.00'), '700.00').given(approveExpense('E1'), people.controller);
    budget.withCommitment('C2', [['2210', '300.00']]);
    budget.given(reverseExpense('E1'), people.controller);
    expect(asJson(budget.commitment('C1'))).toMatchObject({ state: 'APPROVED', amount: '700.00' });
    expect(figuresOf(budget)).toMatchObject({ available: '0.00', outstanding: '1000.00', expensed: '0.00' });
    budget.withExpense('E2', 'C1', [['C1-1', '700.00']]);
    expect(figuresOf(budget)).toMatchObject({ outstanding: '300.00', expensed: '700.00' });
  });
});

describe('a credit note', () => {
  const expensed = () => committed().withExpense('E1', 'C1', [['C1-1', '1000.00']]);

  it('D-44 of 150 on 1 000: expensed 850, outstanding 150, certified 850, availability unchanged', () => {
    const budget = expensed();
    expect(figuresOf(budget)).toMatchObject({ available: '4000.00', outstanding: '0.00' });
    budget.given(credit('E1', [['C1-1', '150.00']]), people.controller);
    expect(figuresOf(budget)).toEqual({
      available: '4000.00',
      toPay: '4150.00',
      committed: '1000.00',
      expensed: '850.00',
      certified: '850.00',
      recoverable: '0.00',
      outstanding: '150.00',
      payable: '850.00',
    });
    budget.given(pay('E1', 4), people.accountant);
    expect(figuresOf(budget)).toMatchObject({ payable: '0.00', recoverable: '0.00' });
  });

  it('D-44 of 150 released: availability + 150', () => {
    const budget = expensed().given(credit('E1', [['C1-1', '150.00']], 3, true), people.controller);
    expect(figuresOf(budget)).toMatchObject({ available: '4150.00', committed: '850.00', outstanding: '0.00' });
    expect(asJson(budget.commitment('C1'))).toMatchObject({ state: 'APPROVED', amount: '850.00' });
  });

  it('D-44 on a closed commitment frees availability', () => {
    const budget = withFinal(committed(), '700.00').given(approveExpense('E1'), people.controller);
    budget.given(credit('E1', [['C1-1', '150.00']]), people.controller);
    expect(figuresOf(budget)).toMatchObject({ available: '4450.00', committed: '550.00', outstanding: '0.00' });
    expect(budget.commitment('C1')?.state).toBe('CLOSED');
  });

  it('D-44 is kept as it was taken in: number, amount, charges, whether released, when and by whom', () => {
    const budget = expensed().given(credit('E1', [['C1-1', '150.00']]), people.controller);
    budget.given({ ...credit('E1', [['C1-1', '50.00']], 4, true), creditNoteNumber: 'AV-2' }, people.controller);
    expect(asJson(budget.book.creditNotes())).toEqual([
      {
        id: 'AV-E1-3',
        expenseId: 'E1',
        fiscalYear: 2026,
        payeeId: budget.expense('E1')?.payeeId,
        number: 'AV-E1',
        amount: '150.00',
        charges: [{ chargeId: 'C1-1', lineId: '2210', amount: '150.00' }],
        released: false,
        effectiveDate: '2026-03-02',
        recordedBy: people.controller.personId,
      },
      expect.objectContaining({ id: 'AV-E1-4', number: 'AV-2', amount: '50.00', released: true }),
    ]);
  });

  it('D-44 on a closed commitment is released without being asked for it', () => {
    const budget = withFinal(committed(), '700.00').given(approveExpense('E1'), people.controller);
    budget.given(credit('E1', [['C1-1', '150.00']]), people.controller);
    expect(budget.book.creditNote(asId<'CreditNote'>('AV-E1-3'))?.released).toBe(true);
  });

  it('D-48 of the same payee, number and amount is a duplicate, on whatever expense; the earlier one is named', () => {
    const budget = committed()
      .withExpense('E1', 'C1', [['C1-1', '400.00']])
      .withExpense('E2', 'C1', [['C1-1', '600.00']]);
    budget.given(credit('E1', [['C1-1', '150.00']]), people.controller);
    const again = (amount: string) => ({ ...credit('E2', [['C1-1', amount]]), creditNoteNumber: 'AV-E1' });
    const before = figuresOf(budget);
    expect(asJson(refusalOf(budget.execute(again('150.00'), people.controller)))).toEqual({
      kind: 'DUPLICATE_CREDIT_NOTE',
      creditNoteNumber: 'AV-E1',
      amount: '150.00',
      fiscalYear: 2026,
      reference: 'E1',
      effectiveDate: '2026-03-02',
    });
    expect(figuresOf(budget)).toEqual(before);
    expect(budget.book.creditNotes()).toHaveLength(1);
    expect(budget.execute(again('149.99'), people.controller).outcome).toBe('ACCEPTED');
  });

  it('D-48 may come again where its expense was reversed', () => {
    const budget = expensed().given(credit('E1', [['C1-1', '150.00']]), people.controller);
    budget.given(reverseExpense('E1', 4), people.controller).withExpense('E2', 'C1', [['C1-1', '1000.00']]);
    const again = { ...credit('E2', [['C1-1', '150.00']]), creditNoteNumber: 'AV-E1' };
    budget.given(again, people.controller);
    expect(figuresOf(budget)).toMatchObject({ expensed: '850.00', outstanding: '150.00' });
    const third = { ...again, creditNoteId: asId<'CreditNote'>('N3'), expectedVersion: 4 };
    expect(refusalOf(budget.execute(third, people.controller))).toMatchObject({
      kind: 'DUPLICATE_CREDIT_NOTE',
      reference: 'E2',
    });
  });

  it('D-44 above its expense is refused, what was credited before included', () => {
    const budget = expensed().given(credit('E1', [['C1-1', '150.00']]), people.controller);
    const refusal = refusalOf(budget.execute(credit('E1', [['C1-1', '850.01']], 4), people.controller));
    expect(asJson(refusal)).toEqual({
      kind: 'CREDIT_EXCEEDS_EXPENSE',
      chargeId: 'C1-1',
      expensed: '850.00',
      over: '0.01',
    });
  });

  it('D-44 D-49 on a paid expense: what was paid above the remaining expensed is recoverable, nothing is payable', () => {
    const budget = expensed().given(pay('E1'), people.accountant);
    budget.given(credit('E1', [['C1-1', '150.00']], 4), people.controller);
    expect(figuresOf(budget)).toMatchObject({ recoverable: '150.00', payable: '0.00', expensed: '850.00' });
    expect(asJson(budget.commitment('C1')?.charges)).toMatchObject([{ paid: '1000.00', recoverable: '150.00' }]);
    expect(asJson(budget.expense('E1')?.charges)).toMatchObject([{ credited: '150.00', recoverable: '150.00' }]);
  });

  it('D-44 on a closed line is released, since nothing is outstanding there', () => {
    const budget = aBudget()
      .withLine('2210', '1000.00')
      .withCommitment('C1', [['2210', '1000.00']]);
    budget.withExpense('E1', 'C1', [['C1-1', '1000.00']]).given(pay('E1'), people.accountant);
    const line = budget.book.lineByCode(2026, '2210');
    if (!line) throw new Error('No line');
    budget.given({ kind: 'CloseBudgetLine', lineId: line.id, expectedVersion: line.version });
    const note = credit('E1', [['C1-1', '150.00']], 4);
    expect(refusalOf(budget.execute(note, people.controller))).toMatchObject({ kind: 'LINE_NOT_OPEN' });
    expect(budget.execute({ ...note, release: true }, people.controller).outcome).toBe('ACCEPTED');
  });

  it('golden scenario: 1 000 on the 25 000 of the first, released', () => {
    const budget = aDualBudget()
      .withLine('2210', '950000.00', { toPay: '760000.00' })
      .withCommitment('C1', [['2210', '300000.00']])
      .withCommitment('C2', [['2210', '45600.00']]);
    budget.given({ ...recordExpense('E1', 'C2', [['C2-1', '45000.00']]), final: true });
    budget.given(certify('E1'), people.officer).given(approveExpense('E1'), people.controller);
    budget.withExpense('E2', 'C1', [['C1-1', '25000.00']]);
    expect(figuresOf(budget)).toMatchObject({ available: '605000.00', toPay: '690000.00', committed: '345000.00' });
    budget.given(credit('E2', [['C1-1', '1000.00']], 3, true), people.controller);
    expect(figuresOf(budget)).toMatchObject({
      available: '606000.00',
      toPay: '691000.00',
      committed: '344000.00',
      expensed: '69000.00',
      outstanding: '275000.00',
    });
  });
});
