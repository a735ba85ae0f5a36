import type { CommitmentContent } from '../book/command.ts';
import type { Situation } from '../book/decision.ts';
import { inYear } from '../book/state.ts';
import { type BusinessDate, parseBusinessDate } from '../calendar/business-date.ts';
import type { CommitmentId } from '../ids.ts';
import { readPositive } from '../input/amount.ts';
import { readCharges } from '../input/charges.ts';
import { readText } from '../input/text.ts';
import { checkLines } from '../line/check-lines.ts';
import { Amount } from '../money/amount.ts';
import type { CurrencyCode } from '../money/currency.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { AlreadyTaken, NotFound, Refusal } from '../verdict/refusal.ts';
import type { Commitment, CommitmentCharge } from './commitment.ts';
import { readSchedule } from './payment-schedule.ts';

/** What the preparing officer writes into a commitment (D-20). */
export type ReadContent = Pick<
  Commitment,
  'reference' | 'payeeId' | 'frameworkId' | 'purpose' | 'amount' | 'charges' | 'paymentSchedule' | 'expiresOn'
>;

/** Reads what a command writes into a commitment; the amount is the sum of the charges, to the cent. */
export function readContent(
  { reference, payeeId, frameworkId, purpose, charges, paymentSchedule, expiresOn }: CommitmentContent,
  currency: CurrencyCode,
): Outcome<ReadContent, Refusal> {
  const invalid = readText(reference, 'reference', 'REFERENCE') ?? readText(purpose, 'purpose', 'PROSE');
  if (invalid) return refuse(invalid);
  const read = readCharges(charges, currency);
  if (!read.ok) return read;
  const zero = Amount.zero(currency);
  const sum = read.value.reduce((total, charge) => total.plus(charge.amount), zero);
  // Each charge may have 30 digits and their sum more: it is an amount too, and has no more than any other (D-1).
  const amount = readPositive(sum.toString(), currency, 'charges');
  if (!amount.ok) return amount;
  const schedule = readSchedule(paymentSchedule ?? [], amount.value);
  if (!schedule.ok) return schedule;
  const lastDay = readLastDay(expiresOn ?? null);
  if (!lastDay.ok) return lastDay;
  const untouched = { committed: zero, certified: zero, expensed: zero, paid: zero, recoverable: zero };
  return accept({
    reference,
    payeeId,
    frameworkId: frameworkId ?? null,
    purpose,
    amount: amount.value,
    paymentSchedule: schedule.value,
    expiresOn: lastDay.value,
    charges: read.value.map(
      (charge): CommitmentCharge => ({
        id: charge.chargeId,
        lineId: charge.lineId,
        amount: charge.amount,
        ...untouched,
      }),
    ),
  });
}

function readLastDay(text: string | null): Outcome<BusinessDate | null, Refusal> {
  return text === null ? accept(null) : parseBusinessDate(text);
}

/** A commitment has one payee, and the payee is registered. */
export function checkPayee({ state }: Situation, { payeeId }: Pick<ReadContent, 'payeeId'>): NotFound | null {
  return state.payees.has(payeeId) ? null : { kind: 'NOT_FOUND', noun: 'Payee', id: payeeId };
}

/** What a commitment calls its own. */
interface OwnNames {
  readonly reference: string;
  readonly charges: readonly Pick<CommitmentCharge, 'id'>[];
}

/** What the commitment calls its own belongs to no other. */
export function checkUntaken(
  { state, fiscalYear }: Situation,
  commitmentId: CommitmentId,
  { reference, charges }: OwnNames,
): AlreadyTaken | null {
  const holder = state.commitmentByReference.get(inYear(fiscalYear.year, reference));
  if (holder !== undefined && holder !== commitmentId) {
    return { kind: 'ALREADY_TAKEN', noun: 'Commitment', value: reference };
  }
  for (const { id } of charges) {
    const owner = state.commitmentOfCharge.get(id);
    if (owner !== undefined && owner !== commitmentId) {
      return { kind: 'ALREADY_TAKEN', noun: 'CommitmentCharge', value: id };
    }
  }
  return null;
}

/** A draft consumes nothing, so it may name a line on hold; all else that closes a line to charges holds for it (D-14). */
export function checkDraftLines({ state, context, fiscalYear }: Situation, { charges }: ReadContent): Refusal | null {
  for (const { lineId } of charges) {
    const refusal = checkLines(state, fiscalYear, context.effectiveDate, [lineId]);
    const onHold = refusal?.kind === 'LINE_NOT_OPEN' && refusal.reason === 'HOLD';
    if (refusal && !onHold) return refusal;
  }
  return null;
}
