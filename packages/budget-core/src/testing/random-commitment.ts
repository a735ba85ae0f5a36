import { asId } from '../ids.ts';
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

/** More on some charges, less on some or both, as much as is left or a part of it; now and then more. */
export const recordAmendment: Maker = (book, move, index) => {
  const commitment = pick(
    book.commitments().filter(({ state }) => state === 'APPROVED'),
    move.where,
  );
  if (!commitment) return null;
  const rising = commitment.charges
    .filter((_, position) => (move.whom % 3 === 0 ? position % 2 === 0 : move.units % 2 === 0))
    .map(({ id }) => id);
  const charges = commitment.charges.map(({ id, amount, committed, certified }) => ({
    chargeId: id,
    most: rising.includes(id) ? amount : committed.minus(certified),
  }));
  const some = amountsWithin(
    book,
    move,
    pickSome(
      charges.filter(({ most }) => most.isPositive()),
      move.whom,
    ),
  );
  return {
    kind: 'RecordCommitmentAmendment',
    amendmentId: asId<'CommitmentAmendment'>(`amendment-${index}`),
    commitmentId: commitment.id,
    expectedVersion: commitment.version,
    purpose: 'A lot more or less',
    increases: some.filter(({ chargeId }) => rising.includes(chargeId)),
    decreases: some.filter(({ chargeId }) => !rising.includes(chargeId)),
  };
};

export const approveAmendment: Maker = (book, move) => {
  const amendment = inState(book.amendments(), ['SUBMITTED'], move);
  if (!amendment) return null;
  const { id: amendmentId, commitmentId, version: expectedVersion } = amendment;
  return { kind: 'ApproveCommitmentAmendment', commitmentId, amendmentId, expectedVersion };
};

export const endAmendment: Maker = (book, move) => {
  const amendment = inState(book.amendments(), ['SUBMITTED'], move);
  if (!amendment) return null;
  const kind = move.whom % 2 === 0 ? 'RejectCommitmentAmendment' : 'WithdrawCommitmentAmendment';
  const { id: amendmentId, commitmentId, version: expectedVersion } = amendment;
  return { kind, commitmentId, amendmentId, expectedVersion, reason: 'Not after all' };
};
