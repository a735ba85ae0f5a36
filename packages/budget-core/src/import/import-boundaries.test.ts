import { describe, expect, it } from 'vitest';
import type { ImportCarriedCommitment } from '../book/command.ts';
import { asId } from '../ids.ts';
import { aBudget, aDualBudget } from '../testing/a-budget.ts';
import { record } from '../testing/commands.ts';
import { importBalance, importCarried } from '../testing/import-commands.ts';
import { asJson, entriesOf, refusalOf } from '../testing/json.ts';
import { lineState, setControl } from '../testing/line-commands.ts';
import { propose, recordDecision } from '../testing/movement-commands.ts';
import { people } from '../testing/people.ts';
import type { Verdict } from '../verdict/verdict.ts';

const told = ({ controls }: Verdict) =>
  controls.map(({ controlId, base, ceiling, change }) => [controlId, base, ceiling, change].map(String).join(' '));
const kinds = (verdict: Verdict) => (verdict.outcome === 'ACCEPTED' ? verdict.facts.map(({ kind }) => kind) : []);

describe('controls that an imported balance meets', () => {
  it('D-61 measure against what is usable then, one with a limit of its own against that', () => {
    const budget = aBudget().withLine('22').withLine('2210', null, { under: '22' });
    budget.given(setControl('22', '100.00', { version: 2 }));
    const stated = importBalance('2210', { commitmentAuthorised: '200.00', committed: '90.00' });
    expect(told(budget.execute(stated))).toEqual([
      '2210-COMMITMENT 200.00 200.00 90.00',
      'control-22 100.00 100.00 90.00',
    ]);
    const more = importBalance('2210', { commitmentAuthorised: '300.00', committed: '100.01' });
    expect(refusalOf(budget.execute(more))).toMatchObject({ code: '22', shortfall: '0.01' });
  });

  it('D-8 authority to pay raises no ceiling of what may be committed', () => {
    const budget = aDualBudget().withLine('2210');
    const stated = { commitmentAuthorised: '100.00', paymentAuthorised: '100.00', committed: '100.01' };
    expect(refusalOf(budget.execute(importBalance('2210', stated)))).toMatchObject({
      kind: 'INSUFFICIENT_COMMITMENT_AUTHORITY',
      shortfall: '0.01',
    });
  });

  it('D-82 authority to pay that rises does not make up for authority to commit that falls', () => {
    const budget = aDualBudget().withLine('2210');
    const held = { commitmentAuthorised: '1000.00', paymentAuthorised: '1000.00', committed: '900.00' };
    budget.given(importBalance('2210', held));
    const stated = { ...held, commitmentAuthorised: '899.99', paymentAuthorised: '1100.01' };
    expect(refusalOf(budget.execute(importBalance('2210', stated)))).toMatchObject({
      kind: 'BELOW_CONSUMPTION',
      usable: '899.99',
    });
  });

  it('D-61 are named where something changes for them, and no default comes a second time', () => {
    const budget = aDualBudget().withLine('2210', '100.00', { toPay: '50.00' });
    const raised = budget.execute(
      importBalance('2210', { commitmentAuthorised: '100.00', paymentAuthorised: '60.00' }),
    );
    expect(told(raised)).toEqual(['2210-PAYMENT 60.00 60.00 0.00']);
    expect(kinds(raised)).toEqual(['BalanceImported']);
  });
});

describe('what a balance may not state', () => {
  it('D-84 less than pending movements hold: 100.00 held, 99.99 usable', () => {
    const budget = aBudget().withLine('2210', '1000.00').given(recordDecision('D1'));
    budget.given(propose('M1', 'REDUCTION', { from: [['2210', '100.00']] }));
    expect(refusalOf(budget.execute(importBalance('2210', { commitmentAuthorised: '99.99' })))).toMatchObject({
      kind: 'HELD_EXCEEDS_USABLE',
      authority: 'COMMITMENT',
    });
    budget.given(importBalance('2210', { commitmentAuthorised: '100.00' }));
  });

  it('D-84 nor less than they hold of authority to pay', () => {
    const budget = aDualBudget().withLine('2210', '1000.00', { toPay: '1000.00' }).given(recordDecision('D1'));
    budget.given(propose('M1', 'REDUCTION', { from: [['2210', '100.00']], authority: 'PAYMENT' }));
    expect(refusalOf(budget.execute(importBalance('2210', { paymentAuthorised: '99.99' })))).toMatchObject({
      kind: 'HELD_EXCEEDS_USABLE',
      authority: 'PAYMENT',
    });
    budget.given(importBalance('2210', { paymentAuthorised: '100.00' }));
  });

  it('D-49 more expensed without a commitment than expensed', () => {
    const stated = { expensedWithoutCommitment: '10.01', certified: '10.00', expensed: '10.00' };
    const verdict = aBudget().withLine('2210', '100.00').execute(importBalance('2210', stated));
    expect(refusalOf(verdict)).toEqual({
      kind: 'EXCEEDS_EARLIER_STAGE',
      figure: 'expensedWithoutCommitment',
      amount: '10.01',
      earlier: 'expensed',
      atMost: '10.00',
    });
  });

  it('D-49 more expensed than certified', () => {
    const stated = { committed: '10.00', certified: '9.99', expensed: '10.00' };
    expect(refusalOf(aBudget().withLine('2210', '100.00').execute(importBalance('2210', stated)))).toMatchObject({
      figure: 'expensed',
      earlier: 'certified',
      atMost: '9.99',
    });
  });

  it('D-8 frozen authority to pay in a budget of one authority', () => {
    expect(
      refusalOf(
        aBudget()
          .withLine('2210')
          .execute(importBalance('2210', { paymentFrozen: '0.00' })),
      ),
    ).toEqual({
      kind: 'AUTHORITY_NOT_USED',
      authority: 'PAYMENT',
    });
  });

  it('D-7 anything of a closed line, authority included', () => {
    const budget = aBudget().withLine('2210').given(lineState('CloseBudgetLine', '2210'));
    expect(refusalOf(budget.execute(importBalance('2210', { commitmentAuthorised: '1.00' })))).toEqual({
      kind: 'LINE_NOT_OPEN',
      code: '2210',
      reason: 'CLOSED',
    });
  });
});

describe('what is stated of a commitment carried in', () => {
  const stated = { committed: '100.00', certified: '50.00', expensed: '40.00', paid: '30.00' };
  const budget = () => aBudget().withLine('2210', '1000.00');
  const said = (terms: Partial<ImportCarriedCommitment>) =>
    refusalOf(budget().execute({ ...importCarried('C', '2210', stated), ...terms }));

  it('boundary: the years 1900 to 2025 are earlier ones of 2026, and whole', () => {
    expect([1900, 2025].map((originYear) => said({ originYear }))).toEqual(['ACCEPTED', 'ACCEPTED']);
    for (const originYear of [1899, 2026, 2024.5]) {
      expect(said({ originYear })).toMatchObject({ kind: 'INVALID_FISCAL_YEAR', field: 'originYear' });
    }
  });

  it.each(['committed', 'certified', 'expensed', 'paid'] as const)('D-2 %s is an amount of the currency', (field) => {
    expect(said({ [field]: '1.001' })).toMatchObject({ kind: 'INVALID_SCALE', field });
  });

  it.each(['reference', 'purpose'] as const)('%s says something', (field) => {
    expect(said({ [field]: ' ' })).toMatchObject({ kind: 'INVALID_TEXT', field });
  });

  it('D-7 less is taken on hold, and more is not', () => {
    const held = budget()
      .given(importCarried('C', '2210', stated))
      .given(lineState('HoldBudgetLine', '2210', 2));
    held.given(importCarried('C', '2210', { ...stated, committed: '99.00' }));
    expect(refusalOf(held.execute(importCarried('C', '2210', stated)))).toMatchObject({ reason: 'HOLD' });
    expect(refusalOf(held.execute(importCarried('D', '2210', { committed: '0.00' })))).toMatchObject({
      reason: 'HOLD',
    });
  });

  it('another payee or purpose gives it a new version and posts nothing', () => {
    const brought = budget().given(importCarried('C', '2210', stated));
    brought.given({ kind: 'RegisterPayee', payeeId: asId('P2'), reference: 'P2', name: 'Papeterie du Nord' });
    const renamed = { ...importCarried('C', '2210', stated), purpose: 'Reliure' };
    expect(entriesOf(brought.execute(renamed))).toEqual([]);
    expect(asJson(brought.commitment('C'))).toMatchObject({ purpose: 'Reliure', version: 2 });
    brought.given({ ...renamed, payeeId: asId('P2') });
    expect(asJson(brought.commitment('C'))).toMatchObject({ payeeId: 'P2', version: 3 });
  });

  it('its charge and its reference are nobody else’s', () => {
    const brought = budget()
      .given(importCarried('C', '2210', stated))
      .given(record('D', [['2210', '1.00']]), people.aso);
    const refused = { kind: 'ALREADY_TAKEN', noun: 'Commitment', value: 'C' };
    const anew = importCarried('C', '2210', stated);
    expect(refusalOf(brought.execute({ ...anew, chargeId: asId('C-9') }))).toEqual(refused);
    expect(refusalOf(brought.execute({ ...anew, reference: 'C-bis' }))).toEqual({ ...refused, value: 'C-bis' });
    expect(refusalOf(brought.execute({ ...importCarried('E', '2210', stated), chargeId: asId('D-1') }))).toMatchObject({
      kind: 'ALREADY_TAKEN',
    });
  });
});
