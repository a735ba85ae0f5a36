import { expect, it } from 'vitest';
import { consumedOf, usableOf } from '../line/figures.ts';
import { Amount } from '../money/amount.ts';
import { onRandomHistories } from '../testing/on-random-histories.ts';
import { entriesOf } from '../testing/random-history.ts';
import type { MovementLeg } from './budget-movement.ts';

const authorities = ['COMMITMENT', 'PAYMENT'] as const;

function unitsOf(legs: readonly MovementLeg[]): bigint {
  return legs.reduce((sum, { amount }) => sum + amount.toMinorUnits(), 0n);
}

it('D-81 every transfer sums to 0, and so do the entries of its approval', () => {
  onRandomHistories(100, ({ command, verdict }, book) => {
    for (const { kind, takenFrom, givenTo } of book.movements()) {
      if (kind === 'TRANSFER') expect(unitsOf(givenTo) - unitsOf(takenFrom)).toBe(0n);
    }
    if (command.kind !== 'ApproveBudgetMovement') return;
    const granted = entriesOf(verdict).filter(({ stage }) => stage === 'AUTHORISED');
    const sum = granted.reduce((total, { amount }) => total + amount.toMinorUnits(), 0n);
    const { kind, takenFrom, givenTo } = book.movement(command.movementId) ?? {
      kind: null,
      takenFrom: [],
      givenTo: [],
    };
    const freezes = kind === 'FREEZE' || kind === 'RELEASE';
    if (verdict.outcome === 'ACCEPTED') expect(sum).toBe(freezes ? 0n : unitsOf(givenTo) - unitsOf(takenFrom));
  });
});

it('D-82 a proposal leaves no node that holds authority below what is consumed, in any mode', () => {
  onRandomHistories(100, ({ command, verdict }, book) => {
    if (command.kind !== 'ProposeBudgetMovement' || verdict.outcome === 'REFUSED') return;
    for (const { lineId } of command.takenFrom) {
      const balance = book.balance(lineId);
      expect(usableOf(balance, command.authority)?.isAtLeast(consumedOf(balance, command.authority))).toBe(true);
    }
  });
});

it('D-84 what a line holds back is what its pending movements take, and frozen and held never pass what is authorised', () => {
  onRandomHistories(100, (_, book) => {
    for (const { id } of book.lines()) {
      for (const authority of authorities) {
        const { authorised, frozen, held } = book.balance(id).own[authority];
        const pending = book
          .movements()
          .filter((movement) => movement.state === 'PROPOSED' && movement.authority === authority)
          .flatMap(({ takenFrom }) => takenFrom)
          .filter(({ lineId }) => lineId === id)
          .map(({ amount }) => amount);
        expect(held.equals(Amount.sum(pending, held.currency))).toBe(true);
        expect(frozen.plus(held).isAtMost(authorised ?? Amount.zero(held.currency))).toBe(true);
      }
    }
  });
});
