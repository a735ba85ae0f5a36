import { inState, type Maker, money, pick } from './choose.ts';

/** Leave to pass a control for a draft that is charged below it; now and then for another file, or another control. */
export const grantOverride: Maker = (book, move) => {
  const drafts = book.commitments().filter(({ state }) => state === 'DRAFT' || state === 'RETURNED');
  const pairs = drafts.flatMap((draft) =>
    draft.charges
      .flatMap(({ lineId }) => book.line(lineId)?.path ?? [])
      .flatMap((nodeId) => book.controlsAt(nodeId))
      .filter(({ overrideCap }) => overrideCap !== null || move.units % 9 === 0)
      .map((control) => ({ draft, control })),
  );
  const chosen = pick(pairs, move.where);
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
