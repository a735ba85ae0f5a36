import type { SetSpendingControl } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import type { SpendingControlFact } from '../book/fact.ts';
import { type BookState, balanceOf, controlsInForce } from '../book/state.ts';
import { readNotNegative } from '../input/amount.ts';
import { readText } from '../input/text.ts';
import type { Authority } from '../line/authority.ts';
import { type Balance, stageAmount } from '../line/balance.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import { findSeenLine } from '../line/find-line.ts';
import type { Refusal } from '../verdict/refusal.ts';
import { ceilingEntry, ceilingOf, consumingStages, countedBy } from './ceiling.ts';
import type { SpendingControl } from './spending-control.ts';

/**
 * Puts an explicit control on a node and authority in the place of the one that stands there (D-61, D-62).
 *
 * The node gets a new version, so that of two who saw the same one the second is told (D-30).
 * Refusals in order: `INVALID_AMOUNT`, `INVALID_SCALE`, `INVALID_TEXT`, `AUTHORITY_NOT_USED`, `NOT_FOUND`,
 * `OUTSIDE_FISCAL_YEAR`, `VERSION_CONFLICT`, `LINE_NOT_OPEN` on a closed line, `DISTRIBUTION_EXCEEDED` where
 * more was handed out below, `BELOW_CONSUMPTION` where a blocking control would stand below what is consumed.
 */
export function setSpendingControl(situation: Situation, command: SetSpendingControl): Decided {
  const { state, fiscalYear } = situation;
  const { authority, mode, legalReference } = command;
  const limit = command.limit === null ? null : readNotNegative(command.limit, fiscalYear.currency, 'limit');
  if (limit && !limit.ok) return refused(limit.refusal);
  const invalid = legalReference === null ? null : readText(legalReference, 'legalReference');
  if (invalid) return refused(invalid);
  if (authority === 'PAYMENT' && fiscalYear.mode === 'SINGLE') {
    return refused({ kind: 'AUTHORITY_NOT_USED', authority });
  }
  const found = findSeenLine(situation, command);
  if (!found.ok) return refused(found.refusal);
  const line = found.value;
  if (line.state === 'CLOSED') {
    return refused({ kind: 'LINE_NOT_OPEN', code: line.code, reason: 'CLOSED' });
  }
  const control: SpendingControl = {
    id: command.controlId,
    fiscalYear: line.fiscalYear,
    lineId: line.id,
    authority,
    mode,
    origin: 'EXPLICIT',
    limit: limit?.value ?? null,
    countedStages: consumingStages[authority],
    legalReference,
    inForce: true,
    version: 1,
  };
  const balance = balanceOf(state, line.id);
  const tooLow = refusalOfLimit(situation, line, control, balance);
  if (tooLow) return refused(tooLow);
  const changed: BudgetLine = { ...line, version: line.version + 1 };
  const set: SpendingControlFact = {
    kind: 'SpendingControlSet',
    control,
    line: changed,
    entries: [ceilingEntry(control, ceilingOf(control, balance))],
  };
  return decided([...withdrawStanding(state, changed, authority), set]);
}

function refusalOfLimit(
  { fiscalYear }: Situation,
  line: BudgetLine,
  control: SpendingControl,
  balance: Balance,
): Refusal | null {
  const { authority, limit } = control;
  const distributed = stageAmount(balance, authority, 'AUTHORISED');
  if (fiscalYear.distribution === 'STRICT' && limit !== null && distributed.isGreaterThan(limit)) {
    return { kind: 'DISTRIBUTION_EXCEEDED', code: line.code, authority, limit, distributed };
  }
  const usable = ceilingOf(control, balance);
  const consumed = countedBy(control, balance);
  if (control.mode === 'BLOCK' && usable.isLessThan(consumed)) {
    return { kind: 'BELOW_CONSUMPTION', code: line.code, authority, consumed, usable };
  }
  return null;
}

function withdrawStanding(state: BookState, line: BudgetLine, authority: Authority): readonly SpendingControlFact[] {
  return controlsInForce(state, line.id)
    .filter((control) => control.authority === authority)
    .map((control) => withdrawn(control, line));
}

/** The fact that a control no longer stands on its line, which is given as the act leaves it. */
export function withdrawn(control: SpendingControl, line: BudgetLine): SpendingControlFact {
  return {
    kind: 'SpendingControlWithdrawn',
    control: { ...control, inForce: false, version: control.version + 1 },
    line,
    entries: [],
  };
}
