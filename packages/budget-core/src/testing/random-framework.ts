import type { Book } from '../book/book.ts';
import { asId, type FrameworkId } from '../ids.ts';
import { inState, type Maker, money, pick } from './choose.ts';
import type { Move } from './move.ts';

/** Now and then with another payee than the orders have, or valid in one half of the year alone. */
export const recordFramework: Maker = (book, move, index) => ({
  kind: 'RecordFramework',
  frameworkId: asId<'Framework'>(`framework-${index}`),
  reference: `AC${index}`,
  payeeId: asId<'Payee'>(move.whom % 5 === 0 ? 'other-payee' : 'payee'),
  purpose: 'Supplies of four years',
  // About as much as two or three orders; now and then what a small limit allows.
  maximum: money(book, 1 + (move.units % 9_000)),
  validFrom: move.where % 9 === 1 ? '2026-09-01' : '2026-01-01',
  validUntil: move.where % 9 === 2 ? '2026-08-31' : '2029-12-31',
});

export const approveFramework: Maker = (book, move) => {
  const framework = inState(book.frameworks(), ['RECORDED'], move);
  if (!framework) return null;
  return { kind: 'ApproveFramework', frameworkId: framework.id, expectedVersion: framework.version };
};

/** Not each time, since what is closed takes no orders. */
export const closeFramework: Maker = (book, move) => {
  if (move.units % 2 === 0) return null;
  const framework = inState(book.frameworks(), ['RECORDED', 'APPROVED'], move);
  if (!framework) return null;
  const { id: frameworkId, version: expectedVersion } = framework;
  return { kind: 'CloseFramework', frameworkId, expectedVersion, reason: 'Another supplier' };
};

/** The framework that content names: none most of the time, mostly one that takes orders, now and then any. */
export function someFramework(book: Book, move: Move): FrameworkId | null {
  if (move.whom % 3 !== 1) return null;
  const all = book.frameworks();
  const open = all.filter(({ state }) => state === 'APPROVED');
  return pick(move.units % 8 === 0 ? all : open, move.where)?.id ?? null;
}
