import type { Book } from '../../book/book.ts';
import type { ActContext, Command } from '../../book/command.ts';
import type { BusinessDate } from '../../calendar/business-date.ts';
import type { RefusalKind } from '../../verdict/refusal.ts';
import { pick } from '../choose.ts';
import type { Move } from '../move.ts';
import { breaksOfCharges } from './charges.ts';
import { breaksOfFields } from './fields.ts';
import { breaksOfMovements } from './movements.ts';

/** Breaks one thing of a command that is sound; null where it has no such thing. */
export type Break = (book: Book, command: Command, move: Move) => Command | null;

/** A command that would be accepted but for one thing, and the refusal that this one thing earns it. */
export interface BrokenCommand {
  readonly command: Command;
  readonly context: ActContext;
  readonly earns: RefusalKind;
}

const ways: readonly (readonly [RefusalKind, Break])[] = [...breaksOfFields, ...breaksOfCharges, ...breaksOfMovements];

/** Days that no year takes, or another one than that of what the act is about. */
const otherDays: readonly (readonly [RefusalKind, BusinessDate])[] = [
  ['YEAR_NOT_OPEN', '2099-03-02' as BusinessDate],
  ['OUTSIDE_FISCAL_YEAR', '2027-06-15' as BusinessDate],
];

/** Commands of which few are sound, and fewer are there to be broken. */
const seldomSound: ReadonlySet<Command['kind']> = new Set(['SetSpendingControl', 'ProposeBudgetMovement']);

/** Whether a move breaks its command. */
export function breaks({ units }: Move, { kind }: Command): boolean {
  return units % (seldomSound.has(kind) ? 3 : 8) === 2;
}

/** What people and forms get wrong: one way for each move; null where the command has nothing to be broken this way. */
export function broken(book: Book, command: Command, context: ActContext, move: Move): BrokenCommand | null {
  const possible = ways.flatMap(([earns, breakIt]): readonly BrokenCommand[] => {
    const changed = breakIt(book, command, move);
    return changed ? [{ command: changed, context, earns }] : [];
  });
  // Years are moved and frameworks decided on any day, and the next year takes acts only while it is open.
  const ofOneYear = 'expectedVersion' in command && !('year' in command) && !command.kind.endsWith('Framework');
  if (ofOneYear && book.fiscalYear(2027)?.state === 'OPEN') {
    possible.push(
      ...otherDays.map(([earns, effectiveDate]) => ({ command, context: { ...context, effectiveDate }, earns })),
    );
  }
  const way = pick(possible, Math.floor(move.units / 8));
  return way && book.check(command, context).outcome === 'ACCEPTED' ? way : null;
}
