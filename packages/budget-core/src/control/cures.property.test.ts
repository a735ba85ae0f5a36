import { expect, it } from 'vitest';
import { Book } from '../book/book.ts';
import type { ActContext, Command, RecordCommitment } from '../book/command.ts';
import type { Fact } from '../book/fact.ts';
import { asId } from '../ids.ts';
import { Amount } from '../money/amount.ts';
import type { Actor } from '../person/actor.ts';
import { approveMovement, propose, recordDecision } from '../testing/movement-commands.ts';
import { onRandomHistories } from '../testing/on-random-histories.ts';
import { people } from '../testing/people.ts';
import type { Step } from '../testing/random-history.ts';
import type { Cure, SmallerAmountCure, TransferCure } from '../verdict/verdict.ts';

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

/** Makes the transfer, by people who may, in the way that a transfer is made. */
function makeTransfer(
  book: Book,
  { authority, fromLineId, toLineId, amount }: TransferCure,
  context: ActContext,
): void {
  const text = amount.toString();
  const proposal = propose('cure', 'TRANSFER', { from: [[fromLineId, text]], to: [[toLineId, text]], authority });
  const acts: readonly (readonly [Command, Actor])[] = [
    [{ ...recordDecision('D1'), decidedOn: context.effectiveDate, number: 'cure' }, people.aso],
    [proposal, people.aso],
    [approveMovement('cure'), { ...people.director, approvalLimit: '99999999' }],
  ];
  for (const [command, actor] of acts) {
    expect(book.execute(command, { ...context, actor })).toMatchObject({ outcome: 'ACCEPTED' });
  }
}

/** Neither frozen nor consumed authority may be given away (D-82). */
function keepsWhatItNeeds(book: Book, { fromLineId, authority }: TransferCure): boolean {
  const own = book.balance(fromLineId).own[authority];
  const { commitment, payment } = book.figures(fromLineId);
  const { available } = authority === 'COMMITMENT' ? commitment : payment;
  return !own.authorised?.isLessThan(own.frozen) && available?.isNegative() === false;
}

it('D-69 the smaller amount that a refusal proposes does fit, and the least bit more does not', () => {
  let seen = 0;
  onRandomHistories(300, (step, book) => {
    for (const cure of curesOf(step, 'SMALLER_AMOUNT')) {
      if (step.command.kind !== 'RecordCommitment') continue;
      seen += 1;
      const smaller = withAmounts(step.command, cure);
      expect(book.check(smaller, step.context).outcome).toBe('ACCEPTED');
      const [first, ...others] = smaller.charges;
      if (!first || step.command.charges.length > 1) continue;
      const { currency } = cure.total;
      const more = Amount.of(first.amount, currency).plus(Amount.fromMinorUnits(1n, currency)).toString();
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
      makeTransfer(copy, cure, step.context);
      expect(keepsWhatItNeeds(copy, cure)).toBe(true);
      expect(copy.execute(step.command, step.context).outcome).toBe('ACCEPTED');
      expect(keepsWhatItNeeds(copy, cure)).toBe(true);
    }
  });
  expect(seen).toBeGreaterThan(100);
});
