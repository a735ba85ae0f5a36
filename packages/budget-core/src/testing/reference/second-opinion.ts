import type { Book } from '../../book/book.ts';
import type { ActContext, Command } from '../../book/command.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { differences } from './agree.ts';
import { execute } from './execute.ts';
import { Ledger } from './ledger.ts';

/** A second book that decides each command by itself, by plain sums. */
export class SecondOpinion {
  readonly #ledger = new Ledger();

  /** Takes the command that the book has just taken, and tells in what the two differ since. */
  differences(book: Book, command: Command, context: ActContext, verdict: Verdict): readonly string[] {
    return differences(book, verdict, this.#ledger, execute(this.#ledger, command, context));
  }
}
