import type { ImportCarriedCommitment } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { known } from '../book/state.ts';
import { chargeEntries } from '../commitment/charge-entries.ts';
import type { Commitment, CommitmentCharge } from '../commitment/commitment.ts';
import type { FigureEntry } from '../journal/entry.ts';
import { checkLines } from '../line/check-lines.ts';
import type { Refusal } from '../verdict/refusal.ts';
import { checkCarriedBefore } from './carried-before.ts';
import { judgeImport } from './judge-import.ts';
import { type CarriedFigures, readCarried } from './read-carried.ts';
import { checkStageOrder, spendingChain } from './stage-order.ts';

const figures = ['committed', 'certified', 'expensed', 'paid'] as const satisfies readonly (keyof CarriedFigures)[];

/**
 * Brings in a commitment that an earlier year made and this one must still pay, or brings it to what is stated
 * now by entries of the differences; where nothing differs there is no fact.
 *
 * Amounts are at the currency's scale, and may be zero. What is carried in was consumed on the authority of its own
 * year, so it is outstanding and takes no authority to commit (D-10, D-28); what is expensed of it takes authority
 * to pay. It is approved, by nobody here.
 * Refusals in order: `INVALID_TEXT`, `INVALID_FISCAL_YEAR` of an origin that is not earlier, `INVALID_AMOUNT`,
 * `INVALID_SCALE`, `NOT_FOUND`, `ALREADY_TAKEN`, `OUTSIDE_FISCAL_YEAR`, `WRONG_STATE`, `HAS_EXPENSES` once claims were
 * recorded here, `NO_BUDGET_LINE`, `LINE_NOT_OPEN`, `EXCEEDS_EARLIER_STAGE` (D-49), `INSUFFICIENT_PAYMENT_AUTHORITY`.
 *
 * @example
 * // Of 2024, 20 000.00 is still to be expensed: outstanding 20 000.00, and nothing less to commit.
 * book.execute({ kind: 'ImportCarriedCommitment', originYear: 2024, committed: '20000.00', certified: '0.00',
 *   expensed: '0.00', paid: '0.00', ...ids }, context);
 */
export function importCarriedCommitment(situation: Situation, command: ImportCarriedCommitment): Decided {
  const { state } = situation;
  const read = readCarried(situation, command);
  if (!read.ok) return refused(read.refusal);
  const stated = read.value;
  const before = state.commitments.get(command.commitmentId) ?? null;
  const charge = before?.charges[0] ?? newCharge(command, stated);
  const refusal =
    checkCarriedBefore(situation, command, before) ??
    checkLine(situation, charge, before === null, stated) ??
    checkStageOrder(spendingChain(stated.committed, stated));
  if (refusal) return refused(refusal);
  const entries = differences(situation, charge, stated);
  if (before && entries.length === 0 && saysTheSame(before, command)) return decided([]);
  const judged = judgeImport(situation, known(state.lines, charge.lineId), entries, []);
  if (!judged.ok) return judged;
  const commitment = asStated(situation, command, before, { ...charge, amount: stated.committed });
  return decided([{ kind: 'CarriedCommitmentImported', commitment, entries }], judged.value);
}

function newCharge({ chargeId, lineId }: ImportCarriedCommitment, { committed }: CarriedFigures): CommitmentCharge {
  const zero = committed.minus(committed);
  const untouched = { committed: zero, certified: zero, expensed: zero, paid: zero, recoverable: zero };
  return { id: chargeId, lineId, amount: committed, ...untouched };
}

/** A line takes a new commitment, or more of one, only where it takes consumption; less is always taken. */
function checkLine(
  { state, context, fiscalYear }: Situation,
  charge: CommitmentCharge,
  isNew: boolean,
  stated: CarriedFigures,
): Refusal | null {
  const rises = figures.some((figure) => stated[figure].isGreaterThan(charge[figure]));
  return isNew || rises ? checkLines(state, fiscalYear, context.effectiveDate, [charge.lineId]) : null;
}

function differences(
  { fiscalYear }: Situation,
  charge: CommitmentCharge,
  stated: CarriedFigures,
): readonly FigureEntry[] {
  const change = (figure: keyof CarriedFigures) => [{ ...charge, amount: stated[figure].minus(charge[figure]) }];
  return [
    ...chargeEntries(fiscalYear.year, 'COMMITMENT', 'CARRIED_IN', change('committed')),
    ...chargeEntries(fiscalYear.year, 'PAYMENT', 'CERTIFIED', change('certified')),
    ...chargeEntries(fiscalYear.year, 'PAYMENT', 'EXPENSED', change('expensed')),
    ...chargeEntries(fiscalYear.year, 'PAYMENT', 'PAID', change('paid')),
  ];
}

function saysTheSame(before: Commitment, { payeeId, purpose }: ImportCarriedCommitment): boolean {
  return before.payeeId === payeeId && before.purpose === purpose;
}

function asStated(
  { context, fiscalYear }: Situation,
  { commitmentId, reference, originYear, payeeId, purpose }: ImportCarriedCommitment,
  before: Commitment | null,
  charge: CommitmentCharge,
): Commitment {
  const author = context.actor.personId;
  return {
    id: commitmentId,
    fiscalYear: fiscalYear.year,
    originYear,
    reference,
    payeeId,
    frameworkId: null,
    purpose,
    state: 'APPROVED',
    amount: charge.amount,
    charges: [charge],
    paymentSchedule: [],
    expiresOn: null,
    effectiveDate: context.effectiveDate,
    createdBy: before?.createdBy ?? author,
    lastEditedBy: author,
    submittedBy: null,
    submittedOn: null,
    approvedBy: null,
    reason: null,
    version: (before?.version ?? 0) + 1,
  };
}
