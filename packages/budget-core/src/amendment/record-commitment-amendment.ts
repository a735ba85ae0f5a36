import type { RecordCommitmentAmendment } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { standingDocument } from '../cap/capped-document.ts';
import { chargeEntries } from '../commitment/charge-entries.ts';
import { findNamedCharges, type NamedCharge } from '../commitment/charges-named.ts';
import type { Commitment } from '../commitment/commitment.ts';
import { checkGivenBack } from '../commitment/release.ts';
import type { Arrival } from '../control/checks-of.ts';
import { judgeArrivals } from '../control/judge-consumption.ts';
import { checkOrdered } from '../framework/check-order.ts';
import { readPositive } from '../input/amount.ts';
import { checkLines } from '../line/check-lines.ts';
import type { MadeInEarlierYear, Refusal } from '../verdict/refusal.ts';
import { increasesOf, signedChangesOf } from './amendment-changes.ts';
import type { AmendmentCharge, CommitmentAmendment } from './commitment-amendment.ts';
import { type ReadAmendment, readAmendment } from './read-amendment.ts';

/**
 * Submits a change of the firm amount of an approved commitment (D-25): an increase is checked and reserved, the
 * increase alone; a decrease gives nothing back before it is approved. Caps see the new total of the document (D-68).
 * Refused, the old amount stands.
 *
 * What an earlier year committed is not increased, since the increase would take the authority of this year.
 * Refusals in order: `INVALID_TEXT`, `NO_CHARGES`, refused amounts, `NOT_POSITIVE`, `CHARGE_NAMED_TWICE`,
 * `ALREADY_TAKEN`, `NOT_FOUND` for the commitment or a charge, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`,
 * `WRONG_STATE`, an amended amount of too many digits, `LINE_NOT_OPEN`, `MADE_IN_EARLIER_YEAR`, `BELOW_EXPENSED`,
 * `FRAMEWORK_NOT_IN_FORCE`, `FRAMEWORK_MAX_EXCEEDED`, `NO_AUTHORITY`, `INSUFFICIENT_COMMITMENT_AUTHORITY`,
 * `DOCUMENT_CAP_EXCEEDED`, `PAYEE_CAP_EXCEEDED` or `SPLIT_SUSPECTED`.
 */
export function recordCommitmentAmendment(situation: Situation, command: RecordCommitmentAmendment): Decided {
  const { state, context, fiscalYear } = situation;
  const { amendmentId, commitmentId, purpose } = command;
  const read = readAmendment(command, fiscalYear.currency);
  if (!read.ok) return refused(read.refusal);
  if (state.amendments.has(amendmentId)) {
    return refused({ kind: 'ALREADY_TAKEN', noun: 'CommitmentAmendment', value: amendmentId });
  }
  const found = findNamedCharges(situation, command, [...read.value.increases, ...read.value.decreases]);
  if (!found.ok) return found;
  const { commitment, charges } = found.value;
  const amendment: CommitmentAmendment = {
    id: amendmentId,
    commitmentId,
    fiscalYear: fiscalYear.year,
    purpose,
    state: 'SUBMITTED',
    charges: asAmended(charges, read.value),
    effectiveDate: context.effectiveDate,
    recordedBy: context.actor.personId,
    approvedBy: null,
    reason: null,
    version: 1,
  };
  const refusal = checkAmendment(situation, commitment, amendment);
  if (refusal) return refused(refusal);
  const increases = increasesOf(amendment);
  const arrival: Arrival = { authority: 'COMMITMENT', stage: 'RESERVED', from: null };
  const document = standingDocument(state, commitment, signedChangesOf(amendment));
  const judged = judgeArrivals(situation, increases, [arrival], null, document);
  if (!judged.ok) return judged;
  const entries = chargeEntries(fiscalYear.year, 'COMMITMENT', 'RESERVED', increases);
  const { controls, caps } = judged.value;
  return decided([{ kind: 'CommitmentAmendmentRecorded', amendment, entries }], controls, caps);
}

function asAmended(charges: readonly NamedCharge[], { increases }: ReadAmendment): readonly AmendmentCharge[] {
  return charges.map(({ charge: { id, lineId }, amount }, index) => {
    const zero = amount.minus(amount);
    const rises = index < increases.length;
    return { chargeId: id, lineId, increase: rises ? amount : zero, decrease: rises ? zero : amount };
  });
}

function checkAmendment(situation: Situation, commitment: Commitment, amendment: CommitmentAmendment): Refusal | null {
  const { state, context, fiscalYear } = situation;
  const increases = increasesOf(amendment);
  const most = increases.reduce((sum, { amount }) => sum.plus(amount), commitment.amount);
  const total = most.isPositive() ? readPositive(most.toString(), fiscalYear.currency, 'increases') : null;
  if (total && !total.ok) return total.refusal;
  const lineIds = increases.map(({ lineId }) => lineId);
  return (
    checkLines(state, fiscalYear, context.effectiveDate, lineIds) ??
    (increases.length > 0 ? checkOfThisYear(commitment) : null) ??
    checkGivenBack(decreasesIn(commitment, amendment)) ??
    checkOrdered(situation, commitment, increases)
  );
}

function checkOfThisYear({ originYear }: Commitment): MadeInEarlierYear | null {
  return originYear === null ? null : { kind: 'MADE_IN_EARLIER_YEAR', originYear };
}

/** What an amendment would give back now, on the charges as they stand. */
export function decreasesIn({ charges }: Commitment, amendment: CommitmentAmendment): readonly NamedCharge[] {
  return charges.flatMap((charge) => {
    const amended = amendment.charges.find(({ chargeId }) => chargeId === charge.id);
    return amended?.decrease.isPositive() ? [{ charge, amount: amended.decrease }] : [];
  });
}
