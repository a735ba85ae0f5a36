import { describe, expect, it } from 'vitest';
import { asId } from '../ids.ts';
import { aBudget, aDualBudget } from '../testing/a-budget.ts';
import { record } from '../testing/commands.ts';
import { importBalance, importCarried } from '../testing/import-commands.ts';
import { asJson, entriesOf, refusalOf } from '../testing/json.ts';
import { addLine, lineState, setAuthority, setControl } from '../testing/line-commands.ts';

const january = {
  commitmentAuthorised: '1000.00',
  commitmentFrozen: '50.00',
  reserved: '100.00',
  committed: '400.00',
  certified: '300.00',
  expensed: '250.00',
  paid: '200.00',
};

describe('importing a balance', () => {
  it('D-110 posts what is stated as entries, with the default control of a first authority', () => {
    const budget = aBudget().withLine('2210');
    expect(entriesOf(budget.execute(importBalance('2210', january)))).toEqual([
      ' 2210 COMMITMENT AUTHORISED 1000.00',
      ' 2210 COMMITMENT FROZEN 50.00',
      ' 2210 COMMITMENT RESERVED 100.00',
      ' 2210 COMMITMENT COMMITTED 400.00',
      ' 2210 PAYMENT CERTIFIED 300.00',
      ' 2210 PAYMENT EXPENSED 250.00',
      ' 2210 PAYMENT PAID 200.00',
      '2210-COMMITMENT 2210 COMMITMENT CEILING 950.00',
    ]);
    expect(asJson(budget.figures('2210'))).toMatchObject({
      commitment: { authorised: '1000.00', frozen: '50.00', consumed: '500.00', available: '450.00' },
      outstanding: '150.00',
      payable: '100.00',
    });
  });

  it('changes nothing where nothing differs: there is no fact', () => {
    const budget = aBudget().withLine('2210').given(importBalance('2210', january));
    expect(budget.execute(importBalance('2210', january))).toEqual({
      outcome: 'ACCEPTED',
      facts: [],
      controls: [],
      caps: [],
    });
  });

  it('posts the differences of the next month, reversals included', () => {
    const budget = aBudget().withLine('2210').given(importBalance('2210', january));
    const february = { ...january, commitmentAuthorised: '1200.00', reserved: '0.00', committed: '390.00' };
    expect(entriesOf(budget.execute(importBalance('2210', february)))).toEqual([
      ' 2210 COMMITMENT AUTHORISED 200.00',
      ' 2210 COMMITMENT RESERVED -100.00',
      ' 2210 COMMITMENT COMMITTED -10.00',
      '2210-COMMITMENT 2210 COMMITMENT CEILING 200.00',
    ]);
    const alone = aBudget().withLine('2210').given(importBalance('2210', february));
    expect(asJson(budget.figures('2210'))).toEqual(asJson(alone.figures('2210')));
  });

  it('D-10 leaves an authority that is blank ungranted, which is not 0.00', () => {
    const budget = aDualBudget().withLine('2210').withLine('2220');
    const blank = { commitmentAuthorised: null, paymentAuthorised: '0.00', committed: null };
    expect(entriesOf(budget.execute(importBalance('2210', blank)))).toEqual([
      ' 2210 PAYMENT AUTHORISED 0.00',
      '2210-PAYMENT 2210 PAYMENT CEILING 0.00',
    ]);
    expect(budget.figures('2210').commitment.authorised).toBeNull();
    expect(budget.figures('2210').payment.authorised?.toString()).toBe('0.00');
  });

  it('D-10 brings an authority that was granted and is blank now to 0.00', () => {
    const budget = aBudget()
      .withLine('2210')
      .given(importBalance('2210', { commitmentAuthorised: '70.00' }));
    budget.given(importBalance('2210', { commitmentAuthorised: null }));
    expect(budget.figures('2210').commitment.authorised?.toString()).toBe('0.00');
  });

  it('leaves what is not stated as it is, and brings a blank amount to zero', () => {
    const budget = aBudget().withLine('2210').given(importBalance('2210', january));
    budget.given(importBalance('2210', { reserved: null }));
    expect(asJson(budget.figures('2210').commitment)).toMatchObject({ reserved: '0.00', committed: '400.00' });
  });

  it('takes over an authority that was set here, without a second default control', () => {
    const budget = aBudget().withLine('2210', '100.00');
    expect(entriesOf(budget.execute(importBalance('2210', { commitmentAuthorised: '120.00' })))).toEqual([
      ' 2210 COMMITMENT AUTHORISED 20.00',
      '2210-COMMITMENT 2210 COMMITMENT CEILING 20.00',
    ]);
  });

  it('leaves what commitments carried in hold on the line, and adds to it', () => {
    const budget = aDualBudget().withLine('2210', null, { toPay: '1000.00' });
    const carried = { committed: '80.00', certified: '80.00', expensed: '70.00', paid: '60.00' };
    budget.given(importCarried('C-2024', '2210', carried)).given(importBalance('2210', january));
    budget.given(importBalance('2210', { ...january, expensed: '260.00' }));
    expect(asJson(budget.figures('2210'))).toMatchObject({
      payment: { certified: '380.00', expensed: '330.00', paid: '260.00' },
      carriedIn: '80.00',
      outstanding: '150.00',
    });
  });
});

describe('controls, when a balance is imported', () => {
  it('D-11 500.00 under its own authority passes, 500.01 is refused with shortfall 0.01', () => {
    const budget = aBudget().withLine('2210');
    const refused = budget.execute(importBalance('2210', { commitmentAuthorised: '500.00', committed: '500.01' }));
    expect(refusalOf(refused)).toMatchObject({
      kind: 'INSUFFICIENT_COMMITMENT_AUTHORITY',
      controlId: '2210-COMMITMENT',
      available: '500.00',
      requested: '500.01',
      shortfall: '0.01',
    });
    expect(budget.book.controlsAt(asId<'BudgetLine'>('2210'))).toEqual([]);
    budget.given(importBalance('2210', { commitmentAuthorised: '500.00', committed: '500.00' }));
  });

  it('D-62 of every node above have their say: 60 and 60 under a limit of 100 refuses the second by 20', () => {
    const budget = aBudget()
      .withLine('22')
      .withLine('2210', null, { under: '22' })
      .withLine('2220', null, { under: '22' });
    budget.given(setControl('22', '100.00', { version: 2 })).given(importBalance('2210', { committed: '60.00' }));
    expect(refusalOf(budget.execute(importBalance('2220', { committed: '60.00' })))).toMatchObject({
      kind: 'INSUFFICIENT_COMMITMENT_AUTHORITY',
      code: '22',
      available: '40.00',
      shortfall: '20.00',
    });
  });

  it('D-60 warn of what goes beyond, and let it pass', () => {
    const budget = aBudget()
      .withLine('2210')
      .given(setControl('2210', '100.00', { mode: 'WARN' }));
    const verdict = budget.execute(importBalance('2210', { committed: '100.01' }));
    expect(verdict.controls.map(({ outcome, shortfall }) => [outcome, shortfall.toString()])).toEqual([
      ['WARNED', '0.01'],
    ]);
    expect(verdict.outcome).toBe('ACCEPTED');
  });

  it('D-47 hold what is expensed against the authority to pay in a dual budget', () => {
    const budget = aDualBudget().withLine('2210', '1000.00', { toPay: '100.00' });
    const spent = { committed: '200.00', certified: '200.00', expensed: '100.01' };
    expect(refusalOf(budget.execute(importBalance('2210', spent)))).toMatchObject({
      kind: 'INSUFFICIENT_PAYMENT_AUTHORITY',
      shortfall: '0.01',
    });
  });

  it('D-82 keep authority above what is consumed: 1 000.00 with 900.00 consumed falls to 900.00, not to 899.99', () => {
    const budget = aBudget().withLine('2210');
    budget.given(importBalance('2210', { commitmentAuthorised: '1000.00', committed: '900.00' }));
    expect(refusalOf(budget.execute(importBalance('2210', { commitmentAuthorised: '899.99' })))).toEqual({
      kind: 'BELOW_CONSUMPTION',
      code: '2210',
      authority: 'COMMITMENT',
      consumed: '900.00',
      usable: '899.99',
    });
    budget.given(importBalance('2210', { commitmentAuthorised: '900.00' }));
  });

  it('D-65 let authority fall as far as consumption does, even where it is overrun', () => {
    const budget = aBudget()
      .withLine('2210')
      .given(setControl('2210', null, { mode: 'WARN' }));
    budget.given(importBalance('2210', { commitmentAuthorised: '100.00', committed: '120.00' }));
    budget.given(importBalance('2210', { commitmentAuthorised: '90.00', committed: '110.00' }));
    expect(refusalOf(budget.execute(importBalance('2210', { commitmentAuthorised: '80.00' })))).toMatchObject({
      kind: 'BELOW_CONSUMPTION',
    });
  });

  it('D-65 let as much authority as consumption come below an overrun node, and not 0.01 less', () => {
    const budget = aBudget().withLine('22').withLine('2210', null, { under: '22' });
    budget.given(importBalance('2210', { committed: '100.00' }));
    budget.given(importBalance('22', { commitmentAuthorised: '60.00' }));
    const more = { committed: '130.00' };
    const short = budget.execute(importBalance('2210', { ...more, commitmentAuthorised: '29.99' }));
    expect(refusalOf(short)).toMatchObject({ kind: 'INSUFFICIENT_COMMITMENT_AUTHORITY' });
    budget.given(importBalance('2210', { ...more, commitmentAuthorised: '30.00' }));
    expect(budget.availableToCommit('22')).toBe('-40.00');
  });

  it('D-62 under strict distribution refuse to hand out more than the limit above', () => {
    const budget = aBudget('STRICT').withLine('22').withLine('2210', null, { under: '22' });
    budget.given(setControl('22', '100.00', { version: 2 }));
    expect(refusalOf(budget.execute(importBalance('2210', { commitmentAuthorised: '100.01' })))).toMatchObject({
      kind: 'DISTRIBUTION_EXCEEDED',
      distributed: '100.01',
    });
  });
});

describe('a line, when its balance is imported', () => {
  it('is refused consumption where commitments of its own hold some, and granted authority all the same', () => {
    const budget = aBudget()
      .withLine('2210', '100.00')
      .given(record('C1', [['2210', '40.00']]));
    expect(refusalOf(budget.execute(importBalance('2210', { paid: '0.00' })))).toMatchObject({
      kind: 'LINE_IN_USE',
      reserved: '40.00',
    });
    budget.given(importBalance('2210', { commitmentAuthorised: '150.00' }));
    expect(budget.availableToCommit('2210')).toBe('110.00');
  });

  it('D-7 holds authority as a node with lines below it, but no consumption', () => {
    const budget = aBudget().withLine('22').withLine('2210', null, { under: '22' });
    budget.given(importBalance('22', { commitmentAuthorised: '10.00', committed: '0.00' }));
    expect(refusalOf(budget.execute(importBalance('22', { committed: '0.01' })))).toMatchObject({
      kind: 'LINE_NOT_OPEN',
      reason: 'NOT_A_LEAF',
    });
  });

  it('D-7 gives back on hold, and takes no more', () => {
    const budget = aBudget().withLine('2210').given(importBalance('2210', january));
    budget.given(lineState('HoldBudgetLine', '2210', 2)).given(importBalance('2210', { committed: '399.00' }));
    expect(refusalOf(budget.execute(importBalance('2210', { committed: '400.00' })))).toMatchObject({ reason: 'HOLD' });
  });

  it('D-7 is not divided while it holds what an import brought', () => {
    const budget = aBudget()
      .withLine('2210')
      .given(importBalance('2210', { committed: '1.00' }));
    const added = budget.execute(addLine('2211', '2210'));
    expect(refusalOf(added)).toMatchObject({ kind: 'LINE_IN_USE' });
  });

  it('keeps what an import brought when its authority is set here', () => {
    const budget = aBudget()
      .withLine('2210')
      .given(importBalance('2210', january))
      .given(setAuthority('2210', '600.00', { version: 2 }));
    expect(budget.availableToCommit('2210')).toBe('100.00');
  });
});
