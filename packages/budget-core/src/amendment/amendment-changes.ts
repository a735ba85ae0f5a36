import { type ChargeChange, chargeEntries, takenBack } from '../commitment/charge-entries.ts';
import type { FigureEntry } from '../journal/entry.ts';
import type { CommitmentAmendment } from './commitment-amendment.ts';

/** What an amendment adds, charge by charge: this is what it reserves until it is decided. */
export function increasesOf({ charges }: Pick<CommitmentAmendment, 'charges'>): readonly ChargeChange[] {
  return charges
    .filter(({ increase }) => increase.isPositive())
    .map(({ chargeId, lineId, increase }) => ({ id: chargeId, lineId, amount: increase }));
}

/** What an amendment does to each charge, signed. */
export function signedChangesOf({ charges }: Pick<CommitmentAmendment, 'charges'>): readonly ChargeChange[] {
  return charges.map(({ chargeId, lineId, increase, decrease }) => ({
    id: chargeId,
    lineId,
    amount: increase.minus(decrease),
  }));
}

/** The entries that free what an amendment reserved. */
export function freed(amendment: CommitmentAmendment): readonly FigureEntry[] {
  return chargeEntries(amendment.fiscalYear, 'COMMITMENT', 'RESERVED', takenBack(increasesOf(amendment)));
}
