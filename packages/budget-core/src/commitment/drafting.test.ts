import { describe, expect, it } from 'vitest';
import { asId } from '../ids.ts';
import { aBudget } from '../testing/a-budget.ts';
import { approve, draft, edit, record, sendBack, submit } from '../testing/commands.ts';
import { asJson, entriesOf, refusalOf } from '../testing/json.ts';
import { people } from '../testing/people.ts';

describe('drafting and editing', () => {
  it('D-20 the amount is the sum of the charges, to the cent', () => {
    const budget = aBudget().withLine('A', '500.00').withLine('B', '500.00');
    const verdict = budget.execute(
      draft('C1', [
        ['A', '0.10'],
        ['B', '0.20'],
      ]),
    );
    expect(entriesOf(verdict)).toEqual([]);
    expect(asJson(budget.commitment('C1'))).toEqual({
      id: 'C1',
      fiscalYear: 2026,
      originYear: null,
      reference: 'C1',
      payeeId: 'P1',
      purpose: 'Reliure des registres',
      state: 'DRAFT',
      amount: '0.30',
      charges: [
        {
          id: 'C1-1',
          lineId: 'A',
          amount: '0.10',
          committed: '0.00',
          certified: '0.00',
          expensed: '0.00',
          paid: '0.00',
          recoverable: '0.00',
        },
        {
          id: 'C1-2',
          lineId: 'B',
          amount: '0.20',
          committed: '0.00',
          certified: '0.00',
          expensed: '0.00',
          paid: '0.00',
          recoverable: '0.00',
        },
      ],
      paymentSchedule: [],
      frameworkId: null,
      expiresOn: null,
      effectiveDate: '2026-03-02',
      createdBy: people.aso.personId,
      lastEditedBy: people.aso.personId,
      submittedBy: null,
      submittedOn: null,
      approvedBy: null,
      reason: null,
      version: 1,
    });
  });

  it('D-1 charges of 30 digits each, whose sum has 31, are refused', () => {
    const budget = aBudget().withLine('2210', '500.00');
    const most = `${'9'.repeat(28)}.99`;
    expect(
      refusalOf(
        budget.execute(
          draft('C1', [
            ['2210', most],
            ['2210', most],
          ]),
        ),
      ),
    ).toMatchObject({
      kind: 'INVALID_AMOUNT',
      field: 'charges',
      reason: 'TOO_MANY_DIGITS',
    });
  });

  it('D-1 a charge of 29 whole digits has 31 at the scale of the euro: it is refused, and not the sum', () => {
    const budget = aBudget().withLine('2210', '500.00');
    const text = '9'.repeat(29);
    expect(refusalOf(budget.execute(draft('C1', [['2210', text]])))).toEqual({
      kind: 'INVALID_AMOUNT',
      field: 'charges.0.amount',
      text,
      reason: 'TOO_MANY_DIGITS',
    });
  });

  it('recording drafts and submits in one act, as versions 1 and 2', () => {
    const budget = aBudget().withLine('2210', '500.00');
    const verdict = budget.execute(record('C1', [['2210', '60.00']]));
    expect(asJson(verdict)).toMatchObject({
      facts: [
        { kind: 'CommitmentDrafted', commitment: { state: 'DRAFT', version: 1, submittedBy: null } },
        { kind: 'CommitmentSubmitted', commitment: { state: 'SUBMITTED', version: 2, submittedBy: 'amina' } },
      ],
      controls: [{ code: '2210', outcome: 'PASSED' }],
    });
  });

  it('D-30 an edit replaces the content, makes the next version and names its author', () => {
    const budget = aBudget()
      .withLine('A', '500.00')
      .withLine('B', '500.00')
      .given(draft('C1', [['A', '60.00']]));
    budget.given({ ...edit('C1', [['B', '70.00']]), reference: 'C1 bis' }, people.otherAso, '2026-03-05');
    expect(asJson(budget.commitment('C1'))).toMatchObject({
      reference: 'C1 bis',
      amount: '70.00',
      charges: [{ lineId: 'B', amount: '70.00' }],
      effectiveDate: '2026-03-05',
      createdBy: 'amina',
      lastEditedBy: 'bruno',
      state: 'DRAFT',
      version: 2,
    });
  });

  it('D-29 a returned commitment is edited and submitted again, and its reason is gone then', () => {
    const budget = aBudget()
      .withLine('2210', '100.00')
      .given(record('C1', [['2210', '60.00']]));
    budget.given(sendBack('C1'), people.officer).given(edit('C1', [['2210', '100.00']], 3));
    expect(budget.commitment('C1')).toMatchObject({ state: 'RETURNED', reason: 'Devis à joindre' });
    budget.given(submit('C1', 4));
    expect(budget.commitment('C1')).toMatchObject({ state: 'SUBMITTED', reason: null, version: 5 });
    expect(budget.availableToCommit('2210')).toBe('0.00');
  });

  it('D-14 a charge on no line, on a line that is divided, or on a closed one is refused', () => {
    const budget = aBudget().withLine('22').withLine('2210', '100.00', { under: '22' }).withLine('2299');
    budget.given({ kind: 'CloseBudgetLine', lineId: asId<'BudgetLine'>('2299'), expectedVersion: 1 });
    for (const command of [draft, record]) {
      const refusalOn = (line: string) =>
        refusalOf(
          budget.execute(
            command('C1', [
              ['2210', '1.00'],
              [line, '1.00'],
            ]),
          ),
        );
      expect(refusalOn('9999')).toEqual({ kind: 'NO_BUDGET_LINE', line: '9999' });
      expect(refusalOn('22')).toEqual({ kind: 'LINE_NOT_OPEN', code: '22', reason: 'NOT_A_LEAF' });
      expect(refusalOn('2299')).toEqual({ kind: 'LINE_NOT_OPEN', code: '2299', reason: 'CLOSED' });
    }
  });

  it('D-7 on a line on hold a draft is prepared and a submitted commitment approved, but none is submitted', () => {
    const budget = aBudget()
      .withLine('2210', '100.00')
      .given(record('C1', [['2210', '60.00']]));
    budget.withHold('2210');
    const onHold = { kind: 'LINE_NOT_OPEN', code: '2210', reason: 'HOLD' };
    budget.given(draft('C2', [['2210', '10.00']]));
    expect(refusalOf(budget.execute(submit('C2')))).toEqual(onHold);
    expect(refusalOf(budget.execute(record('C3', [['2210', '10.00']])))).toEqual(onHold);
    expect(budget.execute(approve('C1'), people.officer).outcome).toBe('ACCEPTED');
  });

  it('an id, a reference or a charge of another commitment is ALREADY_TAKEN', () => {
    const budget = aBudget()
      .withLine('2210', '500.00')
      .given(draft('C1', [['2210', '60.00']]));
    budget.given(draft('C2', [['2210', '60.00']]));
    const taken = (noun: string, value: string) => ({ kind: 'ALREADY_TAKEN', noun, value });
    const another = draft('C3', [['2210', '1.00']]);
    const { charges } = draft('C1', [['2210', '1.00']]);
    expect(refusalOf(budget.execute(draft('C1', [['2210', '1.00']])))).toEqual(taken('Commitment', 'C1'));
    expect(refusalOf(budget.execute({ ...another, reference: 'C1' }))).toEqual(taken('Commitment', 'C1'));
    expect(refusalOf(budget.execute({ ...another, charges }))).toEqual(taken('CommitmentCharge', 'C1-1'));
    expect(refusalOf(budget.execute({ ...edit('C2', [['2210', '1.00']]), reference: 'C1' }))).toEqual(
      taken('Commitment', 'C1'),
    );
    expect(budget.execute(edit('C2', [['2210', '1.00']])).outcome).toBe('ACCEPTED');
  });

  it('D-6 each faulty input is refused with its path', () => {
    const budget = aBudget().withLine('2210', '500.00');
    const refusal = (changes: object) => refusalOf(budget.execute({ ...draft('C1', [['2210', '1.00']]), ...changes }));
    const { charges } = draft('C1', [
      ['2210', '1.00'],
      ['2210', '0.00'],
    ]);
    const [first] = charges;
    expect(refusal({ reference: ' ' })).toMatchObject({ kind: 'INVALID_TEXT', field: 'reference', longest: 100 });
    expect(refusal({ purpose: '' })).toMatchObject({ kind: 'INVALID_TEXT', field: 'purpose', longest: 2000 });
    expect(refusal({ charges: [] })).toEqual({ kind: 'NO_CHARGES' });
    expect(refusal({ charges })).toEqual({ kind: 'NOT_POSITIVE', field: 'charges.1.amount', text: '0.00' });
    expect(refusal({ charges: [first, first] })).toEqual({ kind: 'CHARGE_NAMED_TWICE', chargeId: 'C1-1' });
    expect(refusal({ payeeId: 'P9' })).toEqual({ kind: 'NOT_FOUND', noun: 'Payee', id: 'P9' });
  });
});
