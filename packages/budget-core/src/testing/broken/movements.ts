import type { Book } from '../../book/book.ts';
import type { Command } from '../../book/command.ts';
import { Amount } from '../../money/amount.ts';
import type { RefusalKind } from '../../verdict/refusal.ts';
import { currencyOf, pick } from '../choose.ts';
import type { Move } from '../move.ts';
import type { Break } from './broken-command.ts';

/** Breaks of the legs of a budget movement. */
export const breaksOfMovements: readonly (readonly [RefusalKind, Break])[] = [
  [
    'WRONG_SIDES',
    (_, command) => (command.kind === 'ProposeBudgetMovement' ? { ...command, takenFrom: [], givenTo: [] } : null),
  ],
  ['LINE_NAMED_TWICE', (_, command) => legTwice(command)],
  ['TRANSFER_UNBALANCED', (book, command) => unbalanced(book, command)],
  ['NO_OWN_AUTHORITY', (book, command, move) => withoutOwn(book, command, move)],
];

function legTwice(command: Command): Command | null {
  if (command.kind !== 'ProposeBudgetMovement') return null;
  const { takenFrom, givenTo } = command;
  return takenFrom.length > 0
    ? { ...command, takenFrom: [...takenFrom, ...takenFrom] }
    : { ...command, givenTo: [...givenTo, ...givenTo] };
}

/** A transfer that gives the least bit too much. */
function unbalanced(book: Book, command: Command): Command | null {
  if (command.kind !== 'ProposeBudgetMovement' || command.movement !== 'TRANSFER') return null;
  const currency = currencyOf(book);
  const more = (amount: string) => Amount.of(amount, currency).plus(Amount.fromMinorUnits(1n, currency)).toString();
  return { ...command, givenTo: command.givenTo.map((leg) => ({ ...leg, amount: more(leg.amount) })) };
}

/** One leg on a line that holds nothing of the authority itself. */
function withoutOwn(book: Book, command: Command, { where }: Move): Command | null {
  if (command.kind !== 'ProposeBudgetMovement') return null;
  const bare = book
    .lines()
    .filter(({ id, state }) => state === 'OPEN' && book.balance(id).own[command.authority].authorised === null);
  const line = pick(bare, where);
  if (!line) return null;
  const { takenFrom, givenTo } = command;
  return takenFrom.length > 0
    ? { ...command, takenFrom: takenFrom.map((leg, index) => (index === 0 ? { ...leg, lineId: line.id } : leg)) }
    : { ...command, givenTo: givenTo.map((leg, index) => (index === 0 ? { ...leg, lineId: line.id } : leg)) };
}
