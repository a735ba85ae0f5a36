import type { CommitmentContent } from '../../book/command.ts';
import type { Ledger } from './ledger.ts';
import type { Charge, Commitment, Instalment } from './nouns.ts';
import { refuseIf } from './refuse.ts';

function total(parts: readonly { readonly units: bigint }[]): bigint {
  return parts.reduce((sum, { units }) => sum + units, 0n);
}

/** The payments that are foreseen, day by day: none, or as much as the charges (D-24). */
export function readSchedule(
  ledger: Ledger,
  { paymentSchedule }: CommitmentContent,
  charges: readonly Charge[],
): readonly Instalment[] {
  const read = (paymentSchedule ?? []).map(({ dueOn, amount }) => ({ day: dueOn, units: ledger.units(amount) }));
  refuseIf(
    read.some(({ units }) => units === 0n),
    'NOT_POSITIVE',
  );
  refuseIf(read.length > 0 && total(read) !== total(charges), 'SCHEDULE_MISMATCH');
  const days = [...new Set(read.map(({ day }) => day))].sort();
  return days.flatMap((on) => read.filter(({ day }) => day === on));
}

/** Another firm amount: what is added is paid with the last instalment, and the last ones are given up for what is less. */
export function makeFirm(commitment: Commitment, charges: readonly Charge[]): void {
  const { schedule } = commitment;
  let left = total(charges);
  commitment.charges = charges;
  commitment.schedule = schedule.flatMap(({ day, units }, place) => {
    const paid = units > left || place === schedule.length - 1 ? left : units;
    left -= paid;
    return paid > 0n ? [{ day, units: paid }] : [];
  });
}
