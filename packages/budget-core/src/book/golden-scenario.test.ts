import { expect, it } from 'vitest';
import type { MovementKind } from '../movement/budget-movement.ts';
import { aDualBudget, type TestBudget } from '../testing/a-budget.ts';
import { close, credit, pay, record, release } from '../testing/commands.ts';
import { importCarried } from '../testing/import-commands.ts';
import { refusalOf } from '../testing/json.ts';
import { setAuthority } from '../testing/line-commands.ts';
import { approveMovement, propose, recordDecision } from '../testing/movement-commands.ts';
import { people } from '../testing/people.ts';

/** Two dual lines of one size with a reserve of 5 %, and on the first what a commitment of 2024 still owes. */
function opened(): TestBudget {
  const budget = aDualBudget();
  for (const code of ['A', 'B']) {
    budget.withLine(code, '1000000.00', { toPay: '800000.00' });
    budget.given(setAuthority(code, '1000000.00', { frozen: '50000.00', version: 3 }));
    budget.given(setAuthority(code, '800000.00', { frozen: '40000.00', authority: 'PAYMENT', version: 4 }));
  }
  return budget.given(importCarried('C0', 'A', { committed: '20000.00' }), people.director).given(recordDecision('D1'));
}

/** Available to commit and to pay, committed in the year, expensed, outstanding. */
function rowOf(budget: TestBudget): readonly string[] {
  const { commitment, payment, outstanding } = budget.figures('A');
  return [commitment.available, payment.available, commitment.committed, payment.expensed, outstanding].map(String);
}

function moved(budget: TestBudget, id: string, kind: MovementKind, legs: Parameters<typeof propose>[2]): void {
  budget.given(propose(id, kind, legs)).given(approveMovement(id), people.director);
}

it('D-10 D-25 D-26 D-28 D-44 D-81 D-83 D-93 the golden scenario, row by row until the year is closed', () => {
  const budget = opened();
  expect(rowOf(budget)).toEqual(['950000.00', '760000.00', '0.00', '0.00', '20000.00']);

  budget.withCommitment('C1', [['A', '300000.00']]);
  expect(rowOf(budget)).toEqual(['650000.00', '760000.00', '300000.00', '0.00', '320000.00']);

  budget.withCommitment('C2', [['A', '45600.00']]);
  expect(rowOf(budget)).toEqual(['604400.00', '760000.00', '345600.00', '0.00', '365600.00']);

  budget.withExpense('E1', 'C2', [['C2-1', '45000.00']]).given(pay('E1'), people.accountant);
  expect(rowOf(budget)).toEqual(['604400.00', '715000.00', '345600.00', '45000.00', '320600.00']);

  budget.given(close('C2'), people.director);
  expect(rowOf(budget)).toEqual(['605000.00', '715000.00', '345000.00', '45000.00', '320000.00']);

  budget.withExpense('E2', 'C1', [['C1-1', '25000.00']]);
  expect(rowOf(budget)).toEqual(['605000.00', '690000.00', '345000.00', '70000.00', '295000.00']);

  budget.given(credit('E2', [['C1-1', '1000.00']], 3, true), people.controller);
  expect(rowOf(budget)).toEqual(['606000.00', '691000.00', '344000.00', '69000.00', '295000.00']);

  budget.given(release('C0', [['C0-1', '5000.00']], 1), people.director);
  expect(rowOf(budget)).toEqual(['606000.00', '691000.00', '344000.00', '69000.00', '290000.00']);

  moved(budget, 'M1', 'TRANSFER', { from: [['A', '20000.00']], to: [['B', '20000.00']] });
  moved(budget, 'M2', 'TRANSFER', { from: [['A', '16000.00']], to: [['B', '16000.00']], authority: 'PAYMENT' });
  expect(rowOf(budget)).toEqual(['586000.00', '675000.00', '344000.00', '69000.00', '290000.00']);

  moved(budget, 'M3', 'FREEZE', { from: [['A', '100000.00']] });
  expect(rowOf(budget)).toEqual(['486000.00', '675000.00', '344000.00', '69000.00', '290000.00']);

  const tooMuch = budget.execute(record('C3', [['A', '486000.01']]));
  expect(refusalOf(tooMuch)).toMatchObject({ kind: 'INSUFFICIENT_COMMITMENT_AUTHORITY', shortfall: '0.01' });
  expect(rowOf(budget)).toEqual(['486000.00', '675000.00', '344000.00', '69000.00', '290000.00']);
});
