import type { ReopenCommitment } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { standingDocument } from '../cap/capped-document.ts';
import type { Arrival } from '../control/checks-of.ts';
import { type Judged, judgeArrivals } from '../control/judge-consumption.ts';
import { checkOrdered } from '../framework/check-order.ts';
import { readText } from '../input/text.ts';
import { checkLines } from '../line/check-lines.ts';
import { accept, type Outcome } from '../outcome.ts';
import type { Refused } from '../verdict/verdict.ts';
import { checkApprover } from './approver.ts';
import type { ChargeChange } from './charge-entries.ts';
import type { Commitment } from './commitment.ts';
import { findCommitment } from './find-commitment.ts';
import { committedEntries } from './release.ts';

/**
 * Takes a closed commitment up again: what closing gave back is asked for again and checked like new (D-26), on the
 * authority to commit unless an earlier year committed it, which gave none back (D-28). It commits without a
 * submission before it, so it takes all that an approval takes (D-101, D-102).
 *
 * Refusals in order: `INVALID_TEXT`, `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE`,
 * `SELF_APPROVAL`, `LIMIT_EXCEEDED`, `LINE_NOT_OPEN`, `FRAMEWORK_NOT_IN_FORCE`, `FRAMEWORK_MAX_EXCEEDED`,
 * `NO_AUTHORITY`, `INSUFFICIENT_COMMITMENT_AUTHORITY`, `DOCUMENT_CAP_EXCEEDED`, `PAYEE_CAP_EXCEEDED` or `SPLIT_SUSPECTED`.
 */
export function reopenCommitment(situation: Situation, command: ReopenCommitment): Decided {
  const { reason } = command;
  const invalid = readText(reason, 'reason', 'PROSE');
  if (invalid) return refused(invalid);
  const found = findCommitment(situation, command, ['CLOSED']);
  if (!found.ok) return found;
  const commitment = found.value;
  const refusal = checkApprover(situation, commitment, commitment.amount);
  if (refusal) return refused(refusal);
  const asked = released(commitment);
  const judged = judge(situation, commitment, asked);
  if (!judged.ok) return judged;
  const reopened: Commitment = { ...commitment, state: 'APPROVED', reason, version: commitment.version + 1 };
  const entries = committedEntries(commitment, asked);
  const { controls, caps } = judged.value;
  return decided([{ kind: 'CommitmentReopened', commitment: reopened, entries }], controls, caps);
}

/** What closing gave back of the firm amount, charge by charge. */
function released({ charges }: Commitment): readonly ChargeChange[] {
  return charges
    .map(({ id, lineId, amount, committed }) => ({ id, lineId, amount: amount.minus(committed) }))
    .filter(({ amount }) => amount.isPositive());
}

function judge(situation: Situation, commitment: Commitment, asked: readonly ChargeChange[]): Outcome<Judged, Refused> {
  const { state, context, fiscalYear } = situation;
  const lineIds = asked.map(({ lineId }) => lineId);
  const refusal =
    checkLines(state, fiscalYear, context.effectiveDate, lineIds) ?? checkOrdered(situation, commitment, asked);
  if (refusal) return refused(refusal);
  if (commitment.originYear !== null) return accept({ controls: [], caps: [], overrides: [] });
  const arrival: Arrival = { authority: 'COMMITMENT', stage: 'COMMITTED', from: null };
  return judgeArrivals(situation, asked, [arrival], null, standingDocument(state, commitment, asked));
}
