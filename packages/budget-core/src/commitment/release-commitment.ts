import type { ReleaseCommitment } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { readCharges } from '../input/charges.ts';
import { readText } from '../input/text.ts';
import { checkLimit } from './approval-limit.ts';
import { takenBack } from './charge-entries.ts';
import { changesOf, findNamedCharges } from './charges-named.ts';
import { checkGivenBack, committedEntries, withFirmAmounts } from './release.ts';

/**
 * Gives back a part of an approved commitment for good, never what is certified or expensed: its firm amount is that
 * much less. Of one that an earlier year made, less is outstanding and no authority comes back (D-28).
 *
 * Refusals in order: `INVALID_TEXT`, `NO_CHARGES`, refused amounts, `NOT_POSITIVE`, `CHARGE_NAMED_TWICE`,
 * `NOT_FOUND` for the commitment or a charge, `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `WRONG_STATE`,
 * `LIMIT_EXCEEDED`, `BELOW_EXPENSED`.
 *
 * @example
 * // Of 20 000.00 carried from 2024: 15 000.00 stays outstanding, and nothing more may be committed.
 * book.execute({ kind: 'ReleaseCommitment', commitmentId, expectedVersion: 1, reason: 'Lot 2 dropped',
 *   charges: [{ chargeId, amount: '5000.00' }] }, context);
 */
export function releaseCommitment(situation: Situation, command: ReleaseCommitment): Decided {
  const { context, fiscalYear } = situation;
  const { reason } = command;
  const invalid = readText(reason, 'reason', 'PROSE');
  if (invalid) return refused(invalid);
  const read = readCharges(command.charges, fiscalYear.currency);
  if (!read.ok) return refused(read.refusal);
  const found = findNamedCharges(situation, command, read.value);
  if (!found.ok) return found;
  const { commitment, charges } = found.value;
  const refusal = checkLimit(commitment.amount, context.actor, fiscalYear.currency) ?? checkGivenBack(charges);
  if (refusal) return refused(refusal);
  const changes = takenBack(changesOf(charges));
  const released = { ...withFirmAmounts(commitment, changes), reason, version: commitment.version + 1 };
  const entries = committedEntries(commitment, changes);
  return decided([{ kind: 'CommitmentReleased', commitment: released, entries }]);
}
