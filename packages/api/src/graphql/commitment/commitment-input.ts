import { actHeader, expectedVersion, type InputFields, reason } from '../act/act-input.ts';
import { builder } from '../builder.ts';

const ChargeInput = builder.inputType('ChargeInput', {
  description: 'The part of a commitment that one line bears.',
  fields: (t) => ({
    lineCode: t.string({ description: 'The code of the line: an open leaf.' }),
    amount: t.field({ type: 'Amount', description: 'What it bears.' }),
  }),
});

const InstalmentInput = builder.inputType('InstalmentInput', {
  description: 'A payment that is foreseen.',
  fields: (t) => ({
    dueOn: t.field({ type: 'BusinessDate', description: 'When, in whatever year.' }),
    amount: t.field({ type: 'Amount', description: 'How much.' }),
  }),
});

function content(t: InputFields) {
  return {
    reference: t.string({ description: 'Unique in its fiscal year.' }),
    payeeReference: t.string({ description: 'The reference of the creditor.' }),
    purpose: t.string({ description: 'What it is for.' }),
    charges: t.field({ type: [ChargeInput], description: 'The lines that bear it; their sum is its amount.' }),
    paymentSchedule: t.field({
      type: [InstalmentInput],
      required: false,
      description: 'When it is foreseen to be paid (échéancier): its sum is that of the charges. Absent: none.',
    }),
    expiresOn: t.field({
      type: 'BusinessDate',
      required: false,
      description: 'The last day on which a submitted commitment reserves its amount. Absent: until it is decided.',
    }),
    frameworkReference: t.string({
      required: false,
      description: 'The reference of the framework that it is an order under. Absent: none.',
    }),
  };
}

export function seenCommitment(t: InputFields) {
  return { commitmentId: t.id({ description: 'The id of the commitment.' }), expectedVersion: expectedVersion(t) };
}

export const DraftCommitmentInput = builder.inputType('DraftCommitmentInput', {
  description: 'A commitment to draft.',
  fields: (t) => ({ ...actHeader(t), ...content(t) }),
});

export const RecordCommitmentInput = builder.inputType('RecordCommitmentInput', {
  description: 'A commitment to record.',
  fields: (t) => ({ ...actHeader(t), ...content(t) }),
});

export const EditCommitmentInput = builder.inputType('EditCommitmentInput', {
  description: 'The whole new content of a draft or returned commitment.',
  fields: (t) => ({ ...actHeader(t), ...seenCommitment(t), ...content(t) }),
});

export const SubmitCommitmentInput = builder.inputType('SubmitCommitmentInput', {
  description: 'The commitment to submit, as the caller saw it.',
  fields: (t) => ({ ...actHeader(t), ...seenCommitment(t) }),
});

export const ApproveCommitmentInput = builder.inputType('ApproveCommitmentInput', {
  description: 'The commitment to approve, as the caller saw it.',
  fields: (t) => ({ ...actHeader(t), ...seenCommitment(t) }),
});

export const ReturnCommitmentInput = builder.inputType('ReturnCommitmentInput', {
  description: 'The commitment to hand back, as the caller saw it.',
  fields: (t) => ({ ...actHeader(t), ...seenCommitment(t), ...reason(t) }),
});

export const RejectCommitmentInput = builder.inputType('RejectCommitmentInput', {
  description: 'The commitment to reject, as the caller saw it.',
  fields: (t) => ({ ...actHeader(t), ...seenCommitment(t), ...reason(t) }),
});

export const CancelCommitmentInput = builder.inputType('CancelCommitmentInput', {
  description: 'The commitment to cancel, as the caller saw it.',
  fields: (t) => ({ ...actHeader(t), ...seenCommitment(t), ...reason(t) }),
});

export const ImportCarriedCommitmentInput = builder.inputType('ImportCarriedCommitmentInput', {
  description: 'A commitment of an earlier year as another system states it at the effective date.',
  fields: (t) => ({
    ...actHeader(t),
    reference: t.string({
      description: 'Unique in its fiscal year; one that was brought in before is brought up to date.',
    }),
    originYear: t.int({ description: 'The earlier year that committed it.' }),
    payeeReference: t.string({ description: 'The reference of the creditor.' }),
    purpose: t.string({ description: 'What it is for.' }),
    lineCode: t.string({ description: 'The code of the line that bears it: an open leaf.' }),
    committed: t.field({
      type: 'Amount',
      description: 'What was still committed when the year began, net of releases.',
    }),
    certified: t.field({ type: 'Amount', description: 'What of it was certified in the year.' }),
    expensed: t.field({ type: 'Amount', description: 'What of it was expensed in the year.' }),
    paid: t.field({ type: 'Amount', description: 'What of it was paid in the year.' }),
  }),
});

export const CheckCommitmentInput = builder.inputType('CheckCommitmentInput', {
  description: 'A commitment that somebody thinks of recording.',
  fields: (t) => ({
    effectiveDate: t.field({ type: 'BusinessDate', description: 'The date that decides the fiscal year.' }),
    ...content(t),
  }),
});
