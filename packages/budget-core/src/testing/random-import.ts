import { asId } from '../ids.ts';
import { type Maker, money, pick, someLeaf } from './choose.ts';
import { defaultIdsOfNode } from './default-ids.ts';

/** Mostly figures that follow from each other, now and then some that do not. */
export const importBalance: Maker = (book, move, index) => {
  // Mostly one without commitments of its own, which would be in the way.
  const free = book.lines().filter(({ id, leaf }) => {
    const { reserved, committed } = book.balance(id);
    return leaf && reserved.isZero() && committed.isZero();
  });
  const line = move.whom % 5 === 0 ? someLeaf(book, move.where) : pick(free, move.where);
  if (!line) return null;
  const dual = book.fiscalYears().some(({ mode }) => mode === 'DUAL');
  const spent = money(book, move.units % 20_000);
  const authorised = move.whom % 4 === 0 ? null : money(book, 100_000 - (move.units % 9_000));
  return {
    kind: 'ImportBalance',
    lineId: line.id,
    figures: {
      commitmentAuthorised: authorised,
      committed: spent,
      certified: spent,
      expensed: spent,
      ...(move.whom % 3 === 0
        ? { expensedWithoutCommitment: money(book, move.units % 100), paid: null }
        : { paid: move.units % 13 === 0 ? money(book, move.units % 50_000) : spent }),
      ...(dual ? { paymentAuthorised: authorised } : {}),
    },
    ...defaultIdsOfNode(`default-${index}`),
  };
};

/** A new act of 2024, or one that was brought in before and is stated otherwise now. */
export const importCarriedCommitment: Maker = (book, move, index) => {
  const carried = book.commitments().filter(({ originYear }) => originYear !== null);
  const before = move.whom % 2 === 0 ? pick(carried, move.where) : undefined;
  const lineId = before?.charges[0]?.lineId ?? someLeaf(book, move.where)?.id;
  if (lineId === undefined) return null;
  const expensed = money(book, move.units % 3_000);
  return {
    kind: 'ImportCarriedCommitment',
    commitmentId: before?.id ?? asId<'Commitment'>(`carried-${index}`),
    chargeId: before?.charges[0]?.id ?? asId<'CommitmentCharge'>(`carried-charge-${index}`),
    reference: before?.reference ?? `R${index}`,
    originYear: 2024,
    payeeId: asId<'Payee'>('payee'),
    purpose: 'Carried in',
    lineId,
    committed: money(book, move.units % 6_000),
    certified: expensed,
    expensed,
    paid: move.units % 2 === 0 ? expensed : '0.00',
  };
};
