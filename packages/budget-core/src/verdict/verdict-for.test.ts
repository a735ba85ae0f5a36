import { describe, expect, it } from 'vitest';
import { aBudget, aDualBudget } from '../testing/a-budget.ts';
import { setCap } from '../testing/cap-commands.ts';
import { approveExpense, draft, record, submit } from '../testing/commands.ts';
import { asJson } from '../testing/json.ts';
import { setControl } from '../testing/line-commands.ts';
import { people } from '../testing/people.ts';
import { explainConcealed } from './explain-concealed.ts';
import { type LineScope, verdictFor } from './verdict-for.ts';

/** A programme with a control of 100 above A and B, which hold 500 each. */
const budget = aBudget()
  .withLine('22')
  .withLine('A', '500.00', { under: '22' })
  .withLine('B', '500.00', { under: '22' })
  .given(setControl('22', '100.00', { version: 2, overrideCap: '50.00' }), people.director);

/** Whoever sees the line A and no other. */
const ofA: LineScope = { maySee: (id) => id === 'A', isAboveSeen: (id) => id === '22' };
const nobody: LineScope = { maySee: () => false, isAboveSeen: () => false };
const everybody: LineScope = { maySee: () => true, isAboveSeen: () => true };

describe('a verdict for one caller', () => {
  const verdict = budget.execute(record('C1', [['A', '120.00']]));

  it('D-72 of a node without scope the outcome is told and no figure, and an ancestor of a visible line is named', () => {
    const { outcome, refusal, controls, cures } = verdictFor(verdict, ofA);
    expect(outcome).toBe('REFUSED');
    expect(refusal).toEqual({ concealed: true, kind: 'INSUFFICIENT_COMMITMENT_AUTHORITY', code: '22' });
    expect(asJson(controls)).toMatchObject([
      { code: 'A', before: '0.00', after: '120.00', outcome: 'PASSED' },
      { concealed: true, code: '22', mode: 'BLOCK', outcome: 'REFUSED', decides: true },
    ]);
    expect(cures).toEqual([]);
    const ofProgramme = controls.filter(({ lineId }) => lineId === '22');
    expect(JSON.stringify([refusal, ofProgramme, cures])).not.toMatch(/\d+\.\d\d/);
  });

  it('D-72 the text names the node and no figure, in both languages', () => {
    const { refusal } = verdictFor(verdict, ofA);
    if (!refusal || !('concealed' in refusal)) throw new Error('The refusal was told in full');
    expect(explainConcealed(refusal, 'en')).toBe('Insufficient commitment authority on 22.');
    expect(explainConcealed(refusal, 'fr')).toBe('Autorisations d’engagement (AE) insuffisantes sur 22.');
    expect(explainConcealed({ ...refusal, code: null }, 'en')).toBe(
      'Insufficient commitment authority on a line that is not in your scope.',
    );
  });

  it('D-72 what lies above no visible line is not named either', () => {
    const { refusal, controls } = verdictFor(verdict, nobody);
    expect(refusal).toMatchObject({ code: null });
    expect(controls.map(({ code, labels }) => [code, labels])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('D-72 whoever sees all of it gets it as it is, fresh or read back', () => {
    const { facts: _, ...told } = { facts: [], ...verdict };
    expect(verdictFor(verdict, everybody)).toEqual(told);
    const readBack = JSON.parse(JSON.stringify(told)) as typeof told;
    expect(verdictFor(readBack, everybody)).toEqual(readBack);
  });

  it('D-69 D-72 a transfer is proposed only from a line that the caller may see', () => {
    const short = budget.execute(record('C2', [['B', '500.01']]));
    const capped = aBudget()
      .withLine('22')
      .withLine('A', '500.00', { under: '22' })
      .withLine('B', '500.00', { under: '22' })
      .execute(record('C1', [['A', '500.01']]));
    expect(verdictFor(short, ofA).cures).toEqual([]);
    const kinds = (scope: LineScope) => verdictFor(capped, scope).cures.map(({ kind }) => kind);
    expect(kinds(everybody)).toEqual(['SMALLER_AMOUNT', 'TRANSFER']);
    expect(kinds(ofA)).toEqual(['SMALLER_AMOUNT']);
  });

  it('D-72 the checks and the refusal of a cap are told without their figures too', () => {
    const capped = aBudget()
      .withLine('22')
      .withLine('A', '500.00', { under: '22' })
      .given(setCap('22', 'DOCUMENT', '90.00', { version: 2 }), people.director)
      .execute(record('C1', [['A', '95.00']]));
    const { refusal, caps, cures } = verdictFor(capped, ofA);
    expect(refusal).toEqual({ concealed: true, kind: 'DOCUMENT_CAP_EXCEEDED', code: '22' });
    expect(caps).toMatchObject([{ concealed: true, kind: 'DOCUMENT', outcome: 'REFUSED' }]);
    expect(JSON.stringify([refusal, caps, cures])).not.toMatch(/\d+\.\d\d/);
  });

  it('D-72 an accepted verdict has neither a refusal nor cures', () => {
    const accepted = aBudget()
      .withLine('A', '500.00')
      .execute(record('C1', [['A', '95.00']]));
    const { outcome, refusal, cures, controls } = verdictFor(accepted, ofA);
    expect([outcome, refusal, cures, controls.length]).toEqual(['ACCEPTED', null, [], 1]);
  });

  it('D-69 D-72 what passes elsewhere hides no cure, and one refusing node out of scope hides the amounts', () => {
    const own = aBudget()
      .withLine('22', '900.00')
      .withLine('A', '500.00', { under: '22' })
      .execute(record('C1', [['A', '500.01']]));
    expect(verdictFor(own, ofA).cures.map(({ kind }) => kind)).toEqual(['SMALLER_AMOUNT']);
    expect(verdictFor(budget.execute(record('C3', [['A', '600.00']])), ofA).cures).toEqual([]);
  });

  it('D-69 D-72 a later day tells no figure, and is told to everybody', () => {
    const submitted = aBudget()
      .withLine('22')
      .withLine('A', '500.00', { under: '22' })
      .given(setControl('22', '100.00', { version: 2, validUntil: '2026-06-30', overrideCap: '500.00' }))
      .given(draft('C1', [['A', '120.00']]))
      .execute(submit('C1'));
    const kinds = (scope: LineScope) => verdictFor(submitted, scope).cures.map(({ kind }) => kind);
    expect(kinds(everybody)).toEqual(['SMALLER_AMOUNT', 'LATER_PERIOD', 'OVERRIDE']);
    expect(kinds(nobody)).toEqual(['LATER_PERIOD']);
  });

  it.each(['PAYEE', 'SPLIT'] as const)('D-72 a refusal by a cap per %s is told without figures', (cap) => {
    const capped = aBudget()
      .withLine('22')
      .withLine('A', '500.00', { under: '22' })
      .given(setCap('22', cap, '90.00', { version: 2, acts: cap === 'SPLIT' ? 2 : null }), people.director)
      .given(record('C1', [['A', '50.00']]))
      .execute(record('C2', [['A', '50.00']]));
    expect(verdictFor(capped, ofA).refusal).toMatchObject({ concealed: true, code: '22' });
    expect(verdictFor(capped, everybody).refusal).toMatchObject({ over: capped.caps[0]?.over });
  });

  it('D-72 so is one for want of authority to pay, and any other refusal is told in full', () => {
    const dual = aDualBudget()
      .withLine('22', null, { toPay: '10.00' })
      .withLine('A', '500.00', { under: '22' })
      .withCommitment('C1', [['A', '50.00']])
      .withCertified('E1', 'C1', [['C1-1', '50.00']])
      .execute(approveExpense('E1'), people.controller);
    const kind = 'INSUFFICIENT_PAYMENT_AUTHORITY';
    expect(verdictFor(dual, ofA).refusal).toEqual({ concealed: true, kind, code: '22' });
    const other = budget.execute(record('C9', [['X', '1.00']]));
    expect(verdictFor(other, nobody).refusal).toMatchObject({ kind: 'NO_BUDGET_LINE', line: 'X' });
  });
});
