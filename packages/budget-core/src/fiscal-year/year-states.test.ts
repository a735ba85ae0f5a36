import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Book } from '../book/book.ts';
import type { Command, CommandInYear } from '../book/command.ts';
import { emptyState } from '../book/state.ts';
import { type BusinessDate, parseBusinessDate } from '../calendar/business-date.ts';
import { asId } from '../ids.ts';
import type { Actor } from '../person/actor.ts';
import { aBudget, type TestBudget } from '../testing/a-budget.ts';
import * as acts from '../testing/commands.ts';
import { addLine, setAuthority, setControl } from '../testing/line-commands.ts';
import { approveMovement, propose, recordDecision } from '../testing/movement-commands.ts';
import { people } from '../testing/people.ts';
import { beginClosing, closeYear, openPrepared, prepareYear, reverseClosing } from '../testing/year-commands.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { statesThatTake } from './acts-of-year.ts';
import { yearTaking } from './year-of.ts';

const page = readFileSync(new URL('../../../../docs/fiscal-years.md', import.meta.url), 'utf8');
const states = ['PREPARATION', 'OPEN', 'CLOSING', 'CLOSED'] as const;
const refusalIn = { PREPARATION: 'YEAR_NOT_OPEN', OPEN: 'ACCEPTED', CLOSING: 'YEAR_CLOSING', CLOSED: 'YEAR_CLOSED' };

const said = (verdict: Verdict) => (verdict.outcome === 'REFUSED' ? verdict.refusal.kind : verdict.outcome);
const year = (budget: TestBudget) => budget.book.fiscalYear(2026);

/** Commitment C1 of 1 000 on a line of 5 000, expense E1 of 400 approved on it, commitment C2 submitted. */
function spent(): TestBudget {
  return aBudget()
    .withLine('L', '5000.00')
    .withCommitment('C1', [['L', '1000.00']])
    .withExpense('E1', 'C1', [['C1-1', '400.00']])
    .given(acts.record('C2', [['L', '300.00']]));
}

const closing = () => spent().given(beginClosing());
const closed = () => closing().given(closeYear(), people.director, '2027-01-15');

describe('the states of a fiscal year', () => {
  it.each(Object.entries(statesThatTake))(
    'D-90 %s is taken in the states that the page on years names',
    (kind, taken) => {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${kind}\` |`));
      const marked = row?.split('|').slice(2, 6) ?? [];
      expect(states.filter((_, index) => marked[index]?.trim() === '●')).toEqual(taken);
    },
  );

  it.each(Object.keys(statesThatTake) as CommandInYear['kind'][])('D-90 %s is refused by name elsewhere', (kind) => {
    for (const state of states) {
      const book = emptyState();
      book.fiscalYears.set(2026, {
        year: 2026,
        firstMonth: 1,
        currency: 'EUR',
        mode: 'SINGLE',
        distribution: 'FREE',
        directExpenseNatures: [],
        profile: 'generic',
        profileVersion: 1,
        state,
        reason: null,
        version: 1,
      });
      const taken = yearTaking(book, '2026-12-31' as BusinessDate, kind);
      if (statesThatTake[kind].includes(state)) expect(taken).toMatchObject({ ok: true, value: { year: 2026 } });
      else expect(taken).toEqual({ ok: false, refusal: { kind: refusalIn[state], date: '2026-12-31' } });
    }
  });

  it('D-90 a year in preparation is set up, and spent once it is opened', () => {
    const book = Book.empty();
    const on = (command: Command, actor: Actor = people.aso) => {
      const date = parseBusinessDate('2026-01-05');
      if (!date.ok) throw new Error('No date');
      const recordedAt = '2025-12-20T09:00:00Z';
      return said(book.execute(command, { actId: asId('act'), actor, effectiveDate: date.value, recordedAt }));
    };
    expect(on(prepareYear(2026))).toBe('ACCEPTED');
    expect(on({ kind: 'RegisterPayee', payeeId: asId('P1'), reference: 'P1', name: 'Port' })).toBe('ACCEPTED');
    for (const command of [
      addLine('L'),
      setAuthority('L', '1000.00'),
      setControl('L', '900.00', { version: 2 }),
      recordDecision('D1'),
      propose('M1', 'SUPPLEMENT', { to: [['L', '50.00']] }),
    ]) {
      expect([command.kind, on(command)]).toEqual([command.kind, 'ACCEPTED']);
    }
    expect(on(approveMovement('M1'), people.director)).toBe('ACCEPTED');
    const before = JSON.stringify([book.lines(), book.commitments(), book.balance(asId('L'))]);
    expect(on(acts.record('C1', [['L', '10.00']]))).toBe('YEAR_NOT_OPEN');
    expect(on(acts.recordExpense('E1', 'C1', [['C1-1', '10.00']]))).toBe('YEAR_NOT_OPEN');
    expect(JSON.stringify([book.lines(), book.commitments(), book.balance(asId('L'))])).toBe(before);
    expect(on(openPrepared())).toBe('ACCEPTED');
    expect(book.fiscalYear(2026)).toMatchObject({ state: 'OPEN', version: 2, reason: null });
    expect(on(acts.record('C1', [['L', '10.00']]))).toBe('ACCEPTED');
  });

  it('D-90 a closing year takes no new commitment, and what was committed is seen through', () => {
    const budget = closing();
    expect(year(budget)).toMatchObject({ state: 'CLOSING', version: 2, reason: null });
    const approval = budget.execute(acts.approve('C2'), people.director);
    expect(said(budget.execute(acts.record('C3', [['L', '1.00']])))).toBe('YEAR_CLOSING');
    expect(said(approval)).toBe('YEAR_CLOSING');
    budget
      .given(acts.sendBack('C2'), people.officer)
      .withExpense('E2', 'C1', [['C1-1', '100.00']])
      .given(acts.pay('E2'), people.accountant)
      .given(acts.credit('E1', [['C1-1', '50.00']]), people.controller)
      .given(acts.close('C1'), people.director);
    expect(budget.availableToCommit('L')).toBe('4550.00');
  });

  it('D-90 a closed year takes the payment of what was approved before it, and no other act', () => {
    const budget = closed();
    expect(year(budget)).toMatchObject({ state: 'CLOSED', version: 3 });
    for (const command of [
      acts.record('C3', [['L', '1.00']]),
      acts.cancel('C1'),
      acts.recordExpense('E2', 'C1', [['C1-1', '1.00']]),
      acts.credit('E1', [['C1-1', '1.00']]),
      addLine('M'),
    ]) {
      const verdict = budget.execute(command, people.director);
      expect([command.kind, verdict]).toMatchObject([
        command.kind,
        { outcome: 'REFUSED', refusal: { kind: 'YEAR_CLOSED', date: '2026-03-02' } },
      ]);
    }
    budget.given(acts.pay('E1'), people.accountant);
    expect(budget.expense('E1')?.state).toBe('PAID');
    expect(budget.figures('L').payment.paid.toString()).toBe('400.00');
  });

  it('D-90 a closing is taken back one step at a time, for a reason', () => {
    const budget = closed().given(reverseClosing(), people.director, '2027-01-20');
    expect(year(budget)).toMatchObject({ state: 'CLOSING', version: 4, reason: 'Facture reçue en retard' });
    expect(said(budget.execute(acts.approve('C2'), people.director))).toBe('YEAR_CLOSING');
    budget.given(reverseClosing(4)).given(acts.approve('C2'), people.director);
    expect(year(budget)).toMatchObject({ state: 'OPEN', version: 5 });
    budget.given(beginClosing(5));
    expect(year(budget)).toMatchObject({ reason: 'Facture reçue en retard' });
  });

  it.each([
    ['PREPARATION', ['OpenPreparedFiscalYear']],
    ['OPEN', ['BeginFiscalYearClosing']],
    ['CLOSING', ['CloseFiscalYear', 'ReverseFiscalYearClosing']],
    ['CLOSED', ['ReverseFiscalYearClosing']],
  ] as const)('D-90 a year that is %s goes on only by %j', (state, takes) => {
    const path = [openPrepared(1, 2030), beginClosing(2, 2030), closeYear(3, 2030)];
    const steps = states.indexOf(state);
    const budget = path
      .slice(0, steps)
      .reduce((before, step) => before.given(step), aBudget().given(prepareYear(2030)));
    const version = steps + 1;
    for (const command of [
      openPrepared(version, 2030),
      beginClosing(version, 2030),
      closeYear(version, 2030),
      reverseClosing(version, 2030),
    ]) {
      const verdict = budget.book.check(command, {
        actId: asId('act'),
        actor: people.director,
        effectiveDate: '2031-01-04' as BusinessDate,
        recordedAt: '2031-01-04T09:00:00Z',
      });
      expect([command.kind, said(verdict)]).toEqual([
        command.kind,
        takes.some((one) => one === command.kind) ? 'ACCEPTED' : 'WRONG_STATE',
      ]);
      if (verdict.outcome === 'REFUSED') expect(verdict.refusal).toMatchObject({ noun: 'FiscalYear', state });
    }
  });

  it('D-31 reservations run out in a closing year, and stand as they are in a closed one', () => {
    const reserved = () =>
      aBudget()
        .withLine('L', '100.00')
        .given({ ...acts.record('C1', [['L', '60.00']]), expiresOn: '2026-06-30' })
        .given(beginClosing());
    const day = '2026-07-01' as BusinessDate;
    expect(reserved().book.expireReservations(day)).toHaveLength(1);
    expect(reserved().given(closeYear()).book.expireReservations(day)).toEqual([]);
  });
});
