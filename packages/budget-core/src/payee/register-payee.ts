import type { RegisterPayee } from '../book/command.ts';
import { type Decided, decided, refused } from '../book/decision.ts';
import type { BookState } from '../book/state.ts';
import { readText } from '../input/text.ts';
import type { Payee } from './payee.ts';

/**
 * Registers a creditor under the administration's own number; it belongs to no fiscal year.
 *
 * Refusals in order: `INVALID_TEXT`, `ALREADY_TAKEN`.
 */
export function registerPayee(state: BookState, command: RegisterPayee): Decided {
  const { payeeId, reference, name } = command;
  const invalid = readText(reference, 'reference', 'REFERENCE') ?? readText(name, 'name');
  if (invalid) return refused(invalid);
  if (state.payees.has(payeeId)) {
    return refused({ kind: 'ALREADY_TAKEN', noun: 'Payee', value: payeeId });
  }
  if (state.payeeByReference.has(reference)) {
    return refused({ kind: 'ALREADY_TAKEN', noun: 'Payee', value: reference });
  }
  const payee: Payee = { id: payeeId, reference, name, version: 1 };
  return decided([{ kind: 'PayeeRegistered', payee, entries: [] }]);
}
