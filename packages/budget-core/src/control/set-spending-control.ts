import type { SetSpendingControl } from '../book/command.ts';
import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import type { SpendingControlFact } from '../book/fact.ts';
import { type BookState, balanceOf, controlsInForce } from '../book/state.ts';
import { type Balance, stageAmount } from '../line/balance.ts';
import type { BudgetLine } from '../line/budget-line.ts';
import { findSeenLine } from '../line/find-line.ts';
import type { Refusal } from '../verdict/refusal.ts';
import { ceilingEntry, ceilingOf } from './ceiling.ts';
import { countedBy } from './counting.ts';
import { defaultAgain } from './default-again.ts';
import { standsInPlaceOf } from './default-control.ts';
import { readTerms } from './read-terms.ts';
import type { SpendingControl } from './spending-control.ts';
import { withdrawn } from './withdrawn.ts';

/**
 * Puts an explicit control on a node and authority, in the place of the one of the same name that stands there (D-61,
 * D-62); controls of other names stand beside it, and the strictest wins (D-64).
 *
 * One without dates and pace takes the place of the default. Another stands beside it, so that no node is without a
 * control of the whole year. A pace judges what comes: it may be set where a window is overrun already.
 * The node gets a new version, so that of two who saw the same one the second is told (D-30).
 * Refusals in order: `INVALID_AMOUNT`, `INVALID_SCALE`, `INVALID_PERCENT`, `INVALID_PACE`,
 * `INVALID_TEXT`, `INVALID_DATE`, `INVALID_PERIOD`, `AUTHORITY_NOT_USED`, `NOT_FOUND`, `OUTSIDE_FISCAL_YEAR`,
 * `VERSION_CONFLICT`, `LINE_NOT_OPEN` on a closed line, `DISTRIBUTION_EXCEEDED` where more was handed out below,
 * `BELOW_CONSUMPTION` where a blocking control would stand below what is consumed.
 */
export function setSpendingControl(situation: Situation, command: SetSpendingControl): Decided {
  const { state, fiscalYear } = situation;
  const { authority } = command;
  const terms = readTerms(command, fiscalYear.currency);
  if (!terms.ok) return refused(terms.refusal);
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
    origin: 'EXPLICIT',
    ...terms.value,
    inForce: true,
    version: 1,
  };
  const balance = balanceOf(state, line.id);
  const changed: BudgetLine = { ...line, version: line.version + 1 };
  const tooLow = refusalOfLimit(situation, line, control, balance);
  if (tooLow) return refused(tooLow);
  const replaced = replacedBy(state, control);
  const standing = [...controlsInForce(state, line.id).filter((one) => !replaced.includes(one)), control];
  const again = defaultAgain(state, changed, authority, standing, command);
  if (!again.ok) return refused(again.refusal);
  const set: SpendingControlFact = {
    kind: 'SpendingControlSet',
    control,
    line: changed,
    entries: [ceilingEntry(control, ceilingOf(control, balance))],
  };
  return decided([...replaced.map((one) => withdrawn(one, changed)), set, ...again.value]);
}

function refusalOfLimit(
  { fiscalYear }: Situation,
  line: BudgetLine,
  control: SpendingControl,
  balance: Balance,
): Refusal | null {
  const { authority, limit } = control;
  if (control.pace !== null) return null;
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

/** The control of the same name, and the defaults in whose place the new one stands. */
function replacedBy(state: BookState, control: SpendingControl): readonly SpendingControl[] {
  return controlsInForce(state, control.lineId)
    .filter(({ authority }) => authority === control.authority)
    .filter((one) => (one.origin === 'DEFAULT' ? standsInPlaceOf(control, one) : one.name === control.name));
}
