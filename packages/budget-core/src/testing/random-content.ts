import type { Book } from '../book/book.ts';
import type { CommitmentContent, InstalmentRequest } from '../book/command.ts';
import { asId, type BudgetLineId } from '../ids.ts';
import { Amount } from '../money/amount.ts';
import { money, pick, someLeaf } from './choose.ts';
import type { Move } from './move.ts';
import { someFramework } from './random-framework.ts';

/** Last days of a reservation on the edge and in the middle of the years that are played. */
const lastDays = ['2026-04-01', '2026-06-30', '2026-12-31'] as const;

/** What a draft says: often a little too much where a control can be overridden. */
export function someContent(book: Book, move: Move, index: number): CommitmentContent {
  return scheduled(book, move, overRoom(book, move, charged(book, move, index)));
}

/** All the room that a line has left, or the least bit more: where a rule that is off by one is seen. */
function atTheBoundary(book: Book, lineId: BudgetLineId | undefined, move: Move): string | null {
  if (lineId === undefined || move.units % 5 !== 0) return null;
  const room = book.headroom(lineId, 'COMMITMENT');
  if (!room?.isPositive()) return null;
  const more = Amount.fromMinorUnits(move.units % 15 === 0 ? 1n : 0n, room.currency);
  return room.plus(more).toString();
}

/** What a commitment says, within the room of its lines or to the boundary. */
export function charged(book: Book, move: Move, index: number): CommitmentContent {
  const first = someLeaf(book, move.where)?.id;
  const boundary = atTheBoundary(book, first, move);
  const leaves = boundary === null ? 1 + (move.whom % 3) : 1;
  // Most of them small, so that several find room beside each other.
  const units = move.units % 6 === 0 ? move.units : 1 + (move.units % 3_000);
  return {
    reference: `C${index}`,
    payeeId: asId<'Payee'>('payee'),
    frameworkId: someFramework(book, move),
    purpose: 'Supplies',
    // Now and then on nothing at all.
    charges: Array.from({ length: move.units % 97 === 0 ? 0 : leaves }, (_, part) => ({
      chargeId: asId<'CommitmentCharge'>(`charge-${index}-${part}`),
      lineId: someLeaf(book, move.where + part * 3)?.id ?? asId<'BudgetLine'>('nowhere'),
      amount: boundary ?? money(book, units + part),
    })),
    expiresOn: move.whom % 9 === 1 ? (pick(lastDays, move.what) ?? null) : null,
  };
}

function overRoom(book: Book, move: Move, written: CommitmentContent): CommitmentContent {
  const [first] = written.charges;
  const room = first && book.line(first.lineId) ? book.headroom(first.lineId, 'COMMITMENT') : null;
  const path = (first && book.line(first.lineId)?.path) ?? [];
  const liftable = path.some((node) => book.controlsAt(node).some(({ overrideCap }) => overrideCap !== null));
  if (!first || !liftable || !room?.isPositive() || move.units % 3 === 0) return written;
  const over = room.plus(Amount.fromMinorUnits(1n + BigInt(move.units % 100), room.currency));
  // What waits for an override, which is for one version of it, waits without a last day.
  return { ...written, charges: [{ ...first, amount: over.toString() }], expiresOn: null };
}

/** Days of payment out of their order, two of them the same. */
const dueDays = ['2027-06-30', '2026-11-30', '2027-06-30', '2028-01-15'] as const;

/** Now and then with a payment for each charge, seldom with one too many. */
function scheduled(book: Book, move: Move, written: CommitmentContent): CommitmentContent {
  if (move.whom % 4 !== 0) return written;
  const paymentSchedule = written.charges.map(
    ({ amount }, part): InstalmentRequest => ({ dueOn: dueDay(move.what + part), amount }),
  );
  if (move.units % 29 === 0) paymentSchedule.push({ dueOn: dueDay(move.what), amount: money(book, 1) });
  return { ...written, paymentSchedule };
}

function dueDay(number: number): string {
  return pick(dueDays, number) ?? '2027-06-30';
}
