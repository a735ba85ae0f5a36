import { expect, it } from 'vitest';
import { Book } from '../book/book.ts';
import type { Command, RecordCommitment } from '../book/command.ts';
import type { Fact } from '../book/fact.ts';
import { asId } from '../ids.ts';
import { Amount } from '../money/amount.ts';
import { onRandomHistories } from '../testing/on-random-histories.ts';
import type { Step } from '../testing/random-history.ts';
import type { Cure, SmallerAmountCure, TransferCure } from '../verdict/verdict.ts';

const zero = Amount.zero('EUR');

function curesOf<Kind extends Cure['kind']>({ verdict }: Step, kind: Kind): readonly Extract<Cure, { kind: Kind }>[] {
  const cures = verdict.outcome === 'REFUSED' ? verdict.cures : [];
  return cures.filter((cure): cure is Extract<Cure, { kind: Kind }> => cure.kind === kind);
}

function withAmounts(command: RecordCommitment, cure: SmallerAmountCure): RecordCommitment {
  const charges = cure.charges.map(({ lineId, amount }, index) => ({
    chargeId: asId<'CommitmentCharge'>(`cured-${index}`),
    lineId,
    amount: amount.toString(),
  }));
  return { ...command, charges };
}

function setOwn(book: Book, cure: TransferCure, which: 'from' | 'to'): Command {
  const lineId = which === 'from' ? cure.fromLineId : cure.toLineId;
  const own = book.balance(lineId).own[cure.authority];
  const held = own.authorised ?? zero;
  return {
    kind: 'SetAuthority',
    lineId,
    authority: cure.authority,
    amount: (which === 'from' ? held.minus(cure.amount) : held.plus(cure.amount)).toString(),
    frozen: own.frozen.toString(),
    defaultControlId: asId<'SpendingControl'>(`cured-${which}`),
  };
}

it('D-69 the smaller amount that a refusal proposes does fit, and one cent more does not', () => {
  let seen = 0;
  onRandomHistories(300, (step, book) => {
    for (const cure of curesOf(step, 'SMALLER_AMOUNT')) {
      if (step.command.kind !== 'RecordCommitment') continue;
      seen += 1;
      const smaller = withAmounts(step.command, cure);
      expect(book.check(smaller, step.context).outcome).toBe('ACCEPTED');
      const [first, ...others] = smaller.charges;
      if (!first || step.command.charges.length > 1) continue;
      const more = Amount.of(first.amount, 'EUR').plus(Amount.of('0.01', 'EUR')).toString();
      expect(book.check({ ...smaller, charges: [{ ...first, amount: more }, ...others] }, step.context).outcome).toBe(
        'REFUSED',
      );
    }
  });
  expect(seen).toBeGreaterThan(100);
});

it('D-69 the sibling that a refusal proposes does have the room: after the transfer the command passes', () => {
  let seen = 0;
  onRandomHistories(300, (step, _, facts: readonly Fact[]) => {
    for (const cure of curesOf(step, 'TRANSFER')) {
      seen += 1;
      const copy = Book.replay(facts);
      const out = copy.execute(setOwn(copy, cure, 'from'), step.context);
      const into = copy.execute(setOwn(copy, cure, 'to'), step.context);
      expect([out.outcome, into.outcome]).toEqual(['ACCEPTED', 'ACCEPTED']);
      expect(copy.check(step.command, step.context).outcome).toBe('ACCEPTED');
    }
  });
  expect(seen).toBeGreaterThan(100);
});
