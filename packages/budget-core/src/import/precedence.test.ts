import type { ImportBalance, ImportCarriedCommitment } from '../book/command.ts';
import { asId } from '../ids.ts';
import { aBudget, aDualBudget } from '../testing/a-budget.ts';
import { record, recordExpense } from '../testing/commands.ts';
import { importBalance, importCarried } from '../testing/import-commands.ts';
import { lineState, setControl } from '../testing/line-commands.ts';
import { people } from '../testing/people.ts';
import { describePrecedence } from '../testing/precedence.ts';
import { breach, inOtherYear, onUnopenedDay, putCommitment, type Trial } from '../testing/trial.ts';

/** 600.00 stated of 1 000.00 that the line has held since January. */
function balanceTrial(): Trial<ImportBalance> {
  const budget = aDualBudget().withLine('22').withLine('2210', null, { under: '22' });
  budget.given(importBalance('2210', { commitmentAuthorised: '1000.00', committed: '500.00' }));
  return { budget, command: importBalance('2210', { committed: '600.00' }), by: people.director, on: '2026-03-02' };
}

function stating(figures: ImportBalance['figures']) {
  return ({ command }: Trial<ImportBalance>) => ({
    command: { ...command, figures: { ...command.figures, ...figures } },
  });
}

describePrecedence('ImportBalance', balanceTrial, [
  onUnopenedDay(),
  breach('INVALID_SCALE', stating({ commitmentFrozen: '0.001' })),
  breach('NOT_FOUND', ({ command }) => ({ command: { ...command, lineId: asId<'BudgetLine'>('9') } })),
  inOtherYear(),
  breach('LINE_NOT_OPEN', ({ budget }) => {
    budget.given(lineState('HoldBudgetLine', '2210', 2));
    return {};
  }),
  breach('LINE_IN_USE', ({ budget }) => {
    const [line] = budget.book.lines().filter(({ code }) => code === '2210');
    if (line?.state === 'OPEN') budget.given(record('C1', [['2210', '1.00']]));
    return {};
  }),
  breach('FROZEN_EXCEEDS_AUTHORISED', stating({ commitmentFrozen: '5000.00' })),
  breach('EXCEEDS_EARLIER_STAGE', stating({ paid: '1.00' })),
]);

describePrecedence('ImportBalance', () => {
  const budget = aBudget('STRICT').withLine('22').withLine('2210', null, { under: '22' });
  budget.given(importBalance('2210', { commitmentAuthorised: '1000.00', committed: '500.00' }));
  budget.given(setControl('22', '1000.00', { version: 2 }));
  return { budget, command: importBalance('2210', { committed: '600.00' }), by: people.director, on: '2026-03-02' };
}, [
  breach('AUTHORITY_NOT_USED', stating({ paymentAuthorised: '0.00' })),
  breach('EXCEEDS_EARLIER_STAGE', stating({ paid: '1.00' })),
  breach('DISTRIBUTION_EXCEEDED', stating({ commitmentAuthorised: '1000.01' })),
  breach('INSUFFICIENT_COMMITMENT_AUTHORITY', stating({ committed: '1000.01' })),
]);

describePrecedence('ImportBalance', balanceTrial, [
  breach('EXCEEDS_EARLIER_STAGE', stating({ paid: '1.00' })),
  breach('BELOW_CONSUMPTION', stating({ commitmentAuthorised: '599.99' })),
]);

/** 50.00 expensed of 500.00 carried in, brought to 60.00. */
function carriedTrial(): Trial<ImportCarriedCommitment> {
  const budget = aDualBudget().withLine('2210', '0.00', { toPay: '100.00' });
  const stated = { committed: '500.00', certified: '50.00', expensed: '50.00' };
  budget.given(importCarried('C1', '2210', stated));
  const command = importCarried('C1', '2210', { ...stated, certified: '60.00', expensed: '60.00' });
  return { budget, command, by: people.director, on: '2026-03-02' };
}

function said(said: Partial<ImportCarriedCommitment>) {
  return ({ command }: Trial<ImportCarriedCommitment>) => ({ command: { ...command, ...said } });
}

describePrecedence('ImportCarriedCommitment', carriedTrial, [
  onUnopenedDay(),
  breach('INVALID_TEXT', said({ purpose: ' ' })),
  breach('INVALID_FISCAL_YEAR', said({ originYear: 2031 })),
  breach('INVALID_SCALE', said({ committed: '0.001' })),
  breach('NOT_FOUND', said({ payeeId: asId<'Payee'>('P9') })),
  breach('ALREADY_TAKEN', said({ originYear: 2023 })),
  inOtherYear(),
  breach('WRONG_STATE', ({ budget }) => {
    putCommitment(budget, 'C1', 'CANCELLED');
    return {};
  }),
  breach('HAS_EXPENSES', ({ budget }) => {
    if (budget.commitment('C1')?.state === 'APPROVED') budget.given(recordExpense('E1', 'C1', [['C1-1', '1.00']]));
    return {};
  }),
  breach('LINE_NOT_OPEN', ({ budget }) => {
    budget.given(lineState('HoldBudgetLine', '2210', 3));
    return {};
  }),
  breach('EXCEEDS_EARLIER_STAGE', said({ paid: '400.00' })),
  breach('INSUFFICIENT_PAYMENT_AUTHORITY', said({ certified: '100.01', expensed: '100.01' })),
]);
