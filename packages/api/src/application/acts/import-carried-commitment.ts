import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';
import type { AmountInput } from '../amount-input.ts';

/** A commitment of an earlier year as another system states it. */
export interface ImportCarriedCommitmentInput {
  readonly reference: string;
  readonly originYear: number;
  readonly payeeReference: string;
  readonly purpose: string;
  readonly lineCode: string;
  readonly committed: AmountInput;
  readonly certified: AmountInput;
  readonly expensed: AmountInput;
  readonly paid: AmountInput;
}

/** One that was brought in before is found again by its reference. */
export const importCarriedCommitment: ActDefinition<ImportCarriedCommitmentInput> = {
  name: 'importCarriedCommitment',
  wanted: ({ lineCode, payeeReference, reference }) => ({
    lineCodes: [lineCode],
    payees: [payeeReference],
    commitmentReferences: [reference],
    claimsOnReferences: [reference],
  }),
  command: (input, { book, newId, lineId, commitment }) => {
    const { reference, originYear, payeeReference, purpose, lineCode, ...stated } = input;
    const before = commitment(reference);
    return {
      kind: 'ImportCarriedCommitment',
      commitmentId: before?.id ?? asId(newId()),
      chargeId: before?.charges[0]?.id ?? asId(newId()),
      reference,
      originYear,
      payeeId: book.payeeByReference(payeeReference)?.id ?? asId(payeeReference),
      purpose,
      lineId: lineId(lineCode),
      committed: stated.committed.text,
      certified: stated.certified.text,
      expensed: stated.expensed.text,
      paid: stated.paid.text,
    };
  },
};
