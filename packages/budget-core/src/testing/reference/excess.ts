import { ceilingOn } from './counting.ts';
import type { Ledger } from './ledger.ts';
import type { Commitment, ExpenseCharge } from './nouns.ts';
import { refuseIf } from './refuse.ts';

interface Given {
  readonly charge: Pick<ExpenseCharge, 'id' | 'line'>;
  readonly units: bigint;
}

/** What is committed and not expensed of a charge; an excess was never committed. */
export function owed(ledger: Ledger, charge: string): bigint {
  const committed = ledger.ofCharge(charge, 'COMMITTED', 'CARRIED_IN');
  return committed - ledger.ofCharge(charge, 'EXPENSED') + ledger.excessOf(charge);
}

/** What is committed and not certified of a charge. */
export function uncertified(ledger: Ledger, charge: string): bigint {
  return positive(owedAtMost(ledger, charge) - ledger.ofCharge(charge, 'CERTIFIED'));
}

function owedAtMost(ledger: Ledger, charge: string): bigint {
  return ledger.ofCharge(charge, 'COMMITTED', 'CARRIED_IN') + ledger.excessOf(charge);
}

/** By how much each amount goes beyond what is left of its charge. */
export function beyond<Some extends Given>(given: readonly Some[], left: (charge: string) => bigint): readonly Some[] {
  return given.map((one) => ({ ...one, units: positive(one.units - left(one.charge.id)) }));
}

/** All of it together within what the year allows beyond a commitment, less what is taken of that (D-42). */
export function checkExcess(
  ledger: Ledger,
  commitment: Commitment,
  overs: readonly Given[],
  taken: (charge: string) => bigint,
): void {
  const sum = (units: readonly bigint[]) => units.reduce((total, one) => total + one, 0n);
  const rest = allowed(ledger, commitment) - sum(commitment.charges.map(({ id }) => taken(id)));
  refuseIf(sum(overs.map(({ units }) => units)) > positive(rest), 'EXCEEDS_OUTSTANDING');
}

/** What certification takes of it: the excess that was approved, or what is certified beyond the commitment. */
export function excessCertified(ledger: Ledger, charge: string): bigint {
  const over = ledger.ofCharge(charge, 'CERTIFIED') - ledger.ofCharge(charge, 'COMMITTED', 'CARRIED_IN');
  const approved = ledger.excessOf(charge);
  if (over > approved) return over;
  return approved;
}

function allowed(ledger: Ledger, { charges, framework }: Commitment): bigint {
  if (framework !== null) return 0n;
  const { allowedExcessPercent: percent, allowedExcessAmount: amount } = ledger.opened();
  const firm = charges.reduce((total, { units }) => total + units, 0n);
  return ceilingOn({ percent, tolerated: amount === null ? null : ledger.units(amount) }, firm) - firm;
}

function positive(units: bigint): bigint {
  return units > 0n ? units : 0n;
}
