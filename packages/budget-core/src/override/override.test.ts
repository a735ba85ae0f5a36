import { describe, expect, it } from 'vitest';
import type { Command } from '../book/command.ts';
import { asId } from '../ids.ts';
import { aBudget, type TestBudget } from '../testing/a-budget.ts';
import { draft, edit, record, submit } from '../testing/commands.ts';
import { setControl } from '../testing/line-commands.ts';
import { people } from '../testing/people.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { GrantOverride } from './grant-override.ts';

function grant(amount: string, { commitment = 'C', version = 1, control = 'control-L' } = {}): GrantOverride {
  return {
    kind: 'GrantOverride',
    controlId: asId<'SpendingControl'>(control),
    act: { kind: 'SubmitCommitment', subjectId: asId<'Commitment'>(commitment), expectedVersion: version },
    amount,
    reason: 'Inondation du dépôt',
  };
}

/** A line of 1 000 with a control of 100 that may be passed by 50 in the year, and a draft of 130 on it. */
const drafted = (): TestBudget =>
  aBudget()
    .withLine('L', '1000.00')
    .given(setControl('L', '100.00', { overrideCap: '50.00', version: 2 }))
    .given(draft('C', [['L', '130.00']]));

const said = ({ controls }: Verdict) => controls.map(({ shortfall, outcome }) => `${shortfall.toString()} ${outcome}`);
const granted = (amount: string) => drafted().given(grant(amount), people.director);
const kindOf = (verdict: Verdict) => (verdict.outcome === 'REFUSED' ? verdict.refusal.kind : verdict.outcome);
const by = (budget: TestBudget, command: Command) => kindOf(budget.execute(command, people.director));

describe('overrides', () => {
  it('D-71 an override lets the act pass by what is missing, and keeps who used it and by how much', () => {
    const budget = granted('30.00');
    const verdict = budget.execute(submit('C'));
    expect(verdict.outcome).toBe('ACCEPTED');
    expect(said(verdict)).toEqual(['30.00 OVERRIDDEN']);
    expect(budget.figures('L').commitment.reserved.toString()).toBe('130.00');
    const [override] = budget.book.overrides();
    expect(JSON.parse(JSON.stringify(override))).toMatchObject({ amount: '30.00', excess: '30.00', version: 2 });
    expect(override?.usedBy).not.toBeNull();
  });

  it('D-71 one of 29.99 does not lift a refusal for want of 30.00', () => {
    expect(said(granted('29.99').execute(submit('C')))).toEqual(['30.00 REFUSED']);
  });

  it('D-71 editing the commitment voids it', () => {
    const budget = granted('30.00').given(edit('C', [['L', '130.00']]));
    expect(kindOf(budget.execute(submit('C', 2)))).toBe('INSUFFICIENT_COMMITMENT_AUTHORITY');
  });

  it('D-71 it is used once, and never raises the ceiling for the next command', () => {
    const budget = granted('30.00').given(submit('C'));
    expect(said(budget.execute(record('D', [['L', '0.01']])))).toEqual(['30.01 REFUSED']);
    budget.given(
      { kind: 'ReturnCommitment', commitmentId: asId('C'), expectedVersion: 2, reason: 'Devis à joindre' },
      people.director,
    );
    expect(kindOf(budget.execute(submit('C', 3)))).toBe('INSUFFICIENT_COMMITMENT_AUTHORITY');
  });

  it('D-71 every control that refuses needs its own', () => {
    const budget = aBudget()
      .withLine('P')
      .withLine('L', '1000.00', { under: 'P' })
      .given(setControl('P', '100.00', { overrideCap: '50.00', version: 2 }))
      .given(setControl('L', '100.00', { overrideCap: '50.00', version: 2 }))
      .given(draft('C', [['L', '130.00']]))
      .given(grant('30.00'), people.director);
    expect(said(budget.execute(submit('C')))).toEqual(['30.00 REFUSED', '30.00 REFUSED']);
    budget.given(grant('30.00', { control: 'control-P' }), people.director);
    expect(said(budget.execute(submit('C')))).toEqual(['30.00 OVERRIDDEN', '30.00 OVERRIDDEN']);
  });

  it('D-71 what is granted at a node in a year stays within its cap, also once the control was replaced', () => {
    const budget = granted('30.00');
    expect(budget.execute(grant('20.01'), people.director)).toMatchObject({
      refusal: { kind: 'OVERRIDE_CAP_EXCEEDED', code: 'L' },
    });
    budget.given({ ...setControl('L', '100.00', { overrideCap: '50.00', version: 3 }), controlId: asId('again') });
    expect(by(budget, grant('20.01', { control: 'again' }))).toBe('OVERRIDE_CAP_EXCEEDED');
    expect(by(budget, grant('20.00', { control: 'again' }))).toBe('ACCEPTED');
  });

  it('D-71 a control without a cap cannot be overridden, nor can the default one', () => {
    const budget = drafted().given(setControl('L', '100.00', { version: 3 }));
    expect(by(budget, grant('1.00'))).toBe('OVERRIDE_NOT_ALLOWED');
    const byDefault = aBudget()
      .withLine('L', '100.00')
      .given(draft('C', [['L', '130.00']]));
    expect(by(byDefault, grant('1.00', { control: 'L-COMMITMENT' }))).toBe('OVERRIDE_NOT_ALLOWED');
  });

  it('D-71 it lifts a refusal for funds only: a line on hold still takes nothing', () => {
    expect(kindOf(granted('30.00').withHold('L').execute(submit('C')))).toBe('LINE_NOT_OPEN');
  });

  it('D-101 nobody grants one for a file that he prepared', () => {
    expect(drafted().execute(grant('30.00'), people.aso)).toMatchObject({
      refusal: { kind: 'SELF_APPROVAL', earlierDuty: 'CREATED' },
    });
  });

  it('D-69 an override by a role that may grant one is a cure where the cap leaves room, and it is true', () => {
    const budget = drafted();
    const verdict = budget.execute(submit('C'));
    const cure = verdict.outcome === 'REFUSED' && verdict.cures.find(({ kind }) => kind === 'OVERRIDE');
    expect(JSON.parse(JSON.stringify(cure))).toEqual({
      kind: 'OVERRIDE',
      roles: ['DEPUTY_SECRETARY', 'DIRECTOR'],
      overrides: [{ controlId: 'control-L', lineId: 'L', code: 'L', amount: '30.00' }],
    });
    budget.given(grant('30.00'), people.director);
    expect(budget.execute(submit('C')).outcome).toBe('ACCEPTED');
    const tooMuch = drafted().given(draft('D', [['L', '150.01']]));
    expect(JSON.stringify(tooMuch.execute(submit('D')))).not.toContain('OVERRIDE');
  });
});
