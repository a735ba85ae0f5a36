import { inState, type Maker, pick, pickSome } from './choose.ts';
import { amountsWithin } from './random-expense.ts';

/** Not each time, since a closed commitment takes no claims until it is reopened. */
export const closeCommitment: Maker = (book, move) => {
  if (move.units % 3 === 0) return null;
  const commitment = inState(book.commitments(), ['APPROVED'], move);
  if (!commitment) return null;
  const { id: commitmentId, version: expectedVersion } = commitment;
  return { kind: 'CloseCommitment', commitmentId, expectedVersion, reason: 'Delivered short' };
};

export const reopenCommitment: Maker = (book, move) => {
  const commitment = inState(book.commitments(), ['CLOSED'], move);
  if (!commitment) return null;
  const { id: commitmentId, version: expectedVersion } = commitment;
  return { kind: 'ReopenCommitment', commitmentId, expectedVersion, reason: 'The rest came' };
};

/** Seldom, and then what is left of some charges, or a part of it; now and then more. */
export const releaseCommitment: Maker = (book, move) => {
  if (move.units % 3 !== 1) return null;
  const commitment = pick(
    book.commitments().filter(({ state }) => state === 'APPROVED'),
    move.where,
  );
  const left = (commitment?.charges ?? [])
    .map(({ id, committed, certified }) => ({ chargeId: id, most: committed.minus(certified) }))
    .filter(({ most }) => most.isPositive());
  if (!commitment || left.length === 0) return null;
  return {
    kind: 'ReleaseCommitment',
    commitmentId: commitment.id,
    expectedVersion: commitment.version,
    charges: amountsWithin(book, move, pickSome(left, move.whom)),
    reason: 'A lot dropped',
  };
};
