import type { Book } from '../book/book.ts';
import type { SubmitCommitment } from '../book/command.ts';
import { inState, type Maker, money, pick } from './choose.ts';

/**
 * Leave to pass a control for a draft below it, mostly one that finds no room; now and then for another file, or
 * another control. Used where one waits.
 */
export const grantOverride: Maker = (book, move) => {
  const waiting = move.units % 4 > 0 ? overriddenSubmission(book) : null;
  if (waiting) return waiting;
  const drafts = book.commitments().filter(({ state }) => state === 'DRAFT' || state === 'RETURNED');
  const pairs = drafts.flatMap((draft) =>
    draft.charges
      .flatMap(({ lineId }) => book.line(lineId)?.path ?? [])
      .flatMap((nodeId) => book.controlsAt(nodeId))
      .filter(({ overrideCap }) => overrideCap !== null || move.units % 9 === 0)
      .map((control) => ({ draft, control })),
  );
  const tight = pairs.filter(({ draft, control }) =>
    book.headroom(control.lineId, control.authority)?.isLessThan(draft.amount),
  );
  const chosen = pick(tight.length > 0 && move.units % 5 > 0 ? tight : pairs, move.where);
  const commitment = move.units % 11 === 0 ? inState(book.commitments(), ['SUBMITTED'], move) : chosen?.draft;
  if (!commitment || !chosen) return null;
  return {
    kind: 'GrantOverride',
    controlId: chosen.control.id,
    act: { kind: 'SubmitCommitment', subjectId: commitment.id, expectedVersion: commitment.version },
    amount: money(book, 1 + (move.units % 10_000)),
    reason: 'Flooded depot',
  };
};

/** The submission that an override waits for, while its file is as it was. */
export function overriddenSubmission(book: Book): SubmitCommitment | null {
  for (const { act, usedBy } of book.overrides()) {
    if (usedBy !== null || act.kind !== 'SubmitCommitment') continue;
    const { subjectId: commitmentId, expectedVersion } = act;
    if (book.commitment(commitmentId)?.version !== expectedVersion) continue;
    return { kind: 'SubmitCommitment', commitmentId, expectedVersion };
  }
  return null;
}
