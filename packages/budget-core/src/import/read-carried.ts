import type { ImportCarriedCommitment } from '../book/command.ts';
import type { Situation } from '../book/decision.ts';
import { readNotNegative } from '../input/amount.ts';
import { readText } from '../input/text.ts';
import type { Amount } from '../money/amount.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { Refusal } from '../verdict/refusal.ts';

/** What is stated of a carried commitment. */
export interface CarriedFigures {
  readonly committed: Amount;
  readonly certified: Amount;
  readonly expensed: Amount;
  readonly paid: Amount;
}

/** Reads what is stated: a balance, so each amount may be zero. */
export function readCarried(
  { fiscalYear }: Situation,
  { reference, purpose, originYear, ...stated }: ImportCarriedCommitment,
): Outcome<CarriedFigures, Refusal> {
  const invalid = readText(reference, 'reference', 'REFERENCE') ?? readText(purpose, 'purpose', 'PROSE');
  if (invalid) return refuse(invalid);
  if (!Number.isInteger(originYear) || originYear < 1900 || originYear >= fiscalYear.year) {
    return refuse({ kind: 'INVALID_FISCAL_YEAR', field: 'originYear', text: String(originYear) });
  }
  const read = (figure: keyof CarriedFigures) => readNotNegative(stated[figure], fiscalYear.currency, figure);
  const committed = read('committed');
  if (!committed.ok) return committed;
  const certified = read('certified');
  if (!certified.ok) return certified;
  const expensed = read('expensed');
  if (!expensed.ok) return expensed;
  const paid = read('paid');
  if (!paid.ok) return paid;
  return accept({
    committed: committed.value,
    certified: certified.value,
    expensed: expensed.value,
    paid: paid.value,
  });
}
