import type { BookState } from '../book/state.ts';
import type { BusinessDate } from '../calendar/business-date.ts';
import type { Commitment } from '../commitment/commitment.ts';
import type { Consumption } from '../control/consumption.ts';
import type { CommitmentId, PayeeId } from '../ids.ts';
import { type CountedAct, countedAct } from './counted-act.ts';

/** A document with what a command would change of what it holds. */
export interface CappedDocument {
  readonly commitmentId: CommitmentId;
  readonly payeeId: PayeeId;
  /** The day on which it counts. */
  readonly date: BusinessDate;
  /** As it counts already; null: it holds nothing yet. */
  readonly held: CountedAct | null;
  readonly change: readonly Consumption[];
}

/** A commitment that stands, with what would be added to it; null of an earlier year's, which no cap judges. */
export function standingDocument(
  state: BookState,
  { id: commitmentId, payeeId, originYear, submittedOn }: Commitment,
  change: readonly Consumption[],
): CappedDocument | null {
  if (originYear !== null || submittedOn === null) return null;
  return { commitmentId, payeeId, date: submittedOn, held: countedAct(state, commitmentId), change };
}
