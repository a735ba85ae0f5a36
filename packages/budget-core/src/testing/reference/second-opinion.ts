import type { Book } from '../../book/book.ts';
import type { Step } from '../random-history.ts';
import { differences } from './agree.ts';
import { execute } from './execute.ts';
import { expire } from './expiries.ts';
import { Ledger } from './ledger.ts';
import { No } from './refuse.ts';

/** A second book that decides each command by itself, by plain sums. */
export class SecondOpinion {
  readonly #ledger = new Ledger();

  /** Takes the command that the book has just taken, and tells in what the two differ since. */
  differences(book: Book, { asOf, command, context, verdict, earns }: Step): readonly string[] {
    expire(this.#ledger, asOf);
    // What is broken on purpose changes nothing, for the reason that it was broken in.
    const opinion = earns === null ? execute(this.#ledger, command, context) : new No(earns);
    return differences(book, verdict, this.#ledger, opinion);
  }
}
