import type { RejectCommitment, ReturnCommitment } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import type { CommitmentFact } from '../book/fact.ts';
import { readText } from '../input/text.ts';
import { chargeEntries, takenBack } from './charge-entries.ts';
import type { Commitment } from './commitment.ts';
import { findCommitment } from './find-commitment.ts';

interface Ending {
  readonly state: 'RETURNED' | 'REJECTED';
  readonly fact: Extract<CommitmentFact['kind'], 'CommitmentReturned' | 'CommitmentRejected'>;
}

/** A submitted commitment that is not approved frees what it reserved; the journal keeps both entries (D-29). */
export function handBack(
  situation: Situation,
  command: ReturnCommitment | RejectCommitment,
  { state, fact }: Ending,
): Decided {
  const { reason } = command;
  const invalid = readText(reason, 'reason', 'PROSE');
  if (invalid) return refused(invalid);
  const found = findCommitment(situation, command, ['SUBMITTED']);
  if (!found.ok) return found;
  const { charges, fiscalYear, version } = found.value;
  const commitment: Commitment = { ...found.value, state, reason, version: version + 1 };
  const entries = chargeEntries(fiscalYear, 'COMMITMENT', 'RESERVED', takenBack(charges));
  return decided([{ kind: fact, commitment, entries }]);
}
