import type { AuthorityFigures, CommitmentFigures, LineFigures, PaymentFigures } from 'budget-core';
import { builder } from '../builder.ts';

const AuthorityFiguresType = builder.interfaceRef<AuthorityFigures>('AuthorityFigures').implement({
  description: 'The figures that both authorities of a line have, its own and those of all lines below it.',
  authScopes: { may: 'readFigures' },
  fields: (t) => ({
    authorised: t.expose('authorised', {
      type: 'Amount',
      nullable: true,
      description: 'What was granted; null where none ever was, which is not 0.00.',
    }),
    frozen: t.expose('frozen', { type: 'Amount', description: 'Granted, and not usable until released.' }),
    held: t.expose('held', {
      type: 'Amount',
      description: 'What pending budget movements would take; not usable until they are decided.',
    }),
    consumed: t.expose('consumed', { type: 'Amount', description: 'All that counts against what was granted.' }),
    available: t.expose('available', {
      type: 'Amount',
      nullable: true,
      description: 'What may still be used: authorised − frozen − held − consumed; null where none was granted.',
    }),
    usage: t.expose('usage', {
      type: 'Ratio',
      nullable: true,
      description: 'consumed / (authorised − frozen − held); null where that is 0.',
    }),
  }),
});

const CommitmentFiguresType = builder.objectRef<CommitmentFigures>('CommitmentFigures').implement({
  description: 'The commitment side (AE): consumed is reserved + committed + expensed without commitment.',
  interfaces: [AuthorityFiguresType],
  authScopes: { may: 'readFigures' },
  fields: (t) => ({
    reserved: t.expose('reserved', { type: 'Amount', description: 'Held by submitted commitments.' }),
    committed: t.expose('committed', { type: 'Amount', description: 'Approved commitments.' }),
    expensedWithoutCommitment: t.expose('expensedWithoutCommitment', {
      type: 'Amount',
      description: 'Approved expenses that no commitment stood behind.',
    }),
  }),
});

const PaymentFiguresType = builder.objectRef<PaymentFigures>('PaymentFigures').implement({
  description: 'The payment side (CP): consumed is what is expensed.',
  interfaces: [AuthorityFiguresType],
  authScopes: { may: 'readFigures' },
  fields: (t) => ({
    certified: t.expose('certified', { type: 'Amount', description: 'Delivery certified (service fait).' }),
    expensed: t.expose('expensed', { type: 'Amount', description: 'Approved expenses.' }),
    paid: t.expose('paid', { type: 'Amount', description: 'Recorded as paid.' }),
    recoverable: t.expose('recoverable', {
      type: 'Amount',
      description: 'Paid above what is still expensed, since credit notes took it back.',
    }),
  }),
});

export const LineFiguresType = builder.objectRef<LineFigures>('LineFigures').implement({
  description: 'Everything that a dashboard shows of a line: its own amounts and those of all lines below it.',
  authScopes: { may: 'readFigures' },
  fields: (t) => ({
    commitment: t.expose('commitment', { type: CommitmentFiguresType, description: 'The commitment side (AE).' }),
    payment: t.expose('payment', { type: PaymentFiguresType, description: 'The payment side (CP).' }),
    carriedIn: t.expose('carriedIn', {
      type: 'Amount',
      description: 'What acts of earlier years still committed when they were brought in.',
    }),
    outstanding: t.expose('outstanding', {
      type: 'Amount',
      description: 'Carried in or committed, and not yet expensed.',
    }),
    payable: t.expose('payable', {
      type: 'Amount',
      description: 'Certified and not yet paid: certified − (paid − recoverable).',
    }),
  }),
});
