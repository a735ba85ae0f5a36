import type {
  AddBudgetLine,
  CloseBudgetLine,
  HoldBudgetLine,
  ResumeBudgetLine,
  SetAuthority,
} from '../../book/command.ts';
import type { BudgetLineState } from '../../line/budget-line.ts';
import { checkDistribution, checkFloor, missingDefaults } from './controls.ts';
import type { Ledger } from './ledger.ts';
import type { Line } from './nouns.ts';
import { checkEqual, granted, reserve } from './profiles.ts';
import { found, refuseIf } from './refuse.ts';

export function seenLine(ledger: Ledger, seen: { readonly lineId: string; readonly expectedVersion: number }): Line {
  const line = found(ledger.lines.get(seen.lineId));
  refuseIf(line.version !== seen.expectedVersion, 'VERSION_CONFLICT');
  return line;
}

/** New consumption is taken by a leaf that is open with all above it; a draft may wait on a line on hold. */
export function checkTakes(ledger: Ledger, lineId: string, draft = false): void {
  const line = found(ledger.lines.get(lineId), 'NO_BUDGET_LINE');
  refuseIf(!ledger.isLeaf(line.id), 'LINE_NOT_OPEN');
  for (const { state } of ledger.upwards(line.id)) {
    refuseIf(state === 'CLOSED' || (state === 'HOLD' && !draft), 'LINE_NOT_OPEN');
  }
}

export function addBudgetLine(ledger: Ledger, { lineId, parentId, code, classifications = [] }: AddBudgetLine): void {
  const parent = parentId === null ? null : found(ledger.lines.get(parentId));
  const codes = [...ledger.lines.values()].map((line) => line.code);
  refuseIf(ledger.lines.has(lineId) || codes.includes(code), 'ALREADY_TAKEN');
  refuseIf(parent?.state === 'CLOSED', 'LINE_NOT_OPEN');
  if (parent && ledger.isLeaf(parent.id)) {
    const figures = [
      ledger.sum(parent.id, 'COMMITMENT', 'CARRIED_IN'),
      ledger.sum(parent.id, 'COMMITMENT', 'RESERVED'),
      ledger.sum(parent.id, 'COMMITMENT', 'COMMITTED'),
      ledger.sum(parent.id, 'COMMITMENT', 'EXPENSED'),
      ledger.sum(parent.id, 'PAYMENT', 'CERTIFIED'),
      ledger.sum(parent.id, 'PAYMENT', 'EXPENSED'),
      ledger.sum(parent.id, 'PAYMENT', 'PAID'),
    ];
    refuseIf(
      figures.some((figure) => figure !== 0n),
      'LINE_IN_USE',
    );
    parent.version += 1;
  }
  const named = new Map(classifications.map((one) => [one.dimension, one.code]));
  ledger.lines.set(lineId, { id: lineId, code, parent: parentId, codes: named, state: 'OPEN', version: 1 });
}

const changes: Readonly<Record<string, { from: readonly BudgetLineState[]; to: BudgetLineState }>> = {
  HoldBudgetLine: { from: ['OPEN'], to: 'HOLD' },
  ResumeBudgetLine: { from: ['HOLD'], to: 'OPEN' },
  CloseBudgetLine: { from: ['OPEN', 'HOLD'], to: 'CLOSED' },
};

export function changeLineState(ledger: Ledger, command: HoldBudgetLine | ResumeBudgetLine | CloseBudgetLine): void {
  const line = seenLine(ledger, command);
  const { from, to } = found(changes[command.kind]);
  refuseIf(!from.includes(line.state), 'WRONG_STATE');
  if (to === 'CLOSED') {
    const children = [...ledger.lines.values()].filter(({ parent }) => parent === line.id);
    const open = children.some(({ state }) => state !== 'CLOSED');
    const due = [ledger.sum(line.id, 'COMMITMENT', 'RESERVED'), ledger.outstanding(line.id), ledger.payable(line.id)];
    refuseIf(open || due.some((figure) => figure !== 0n), 'LINE_IN_USE');
  }
  line.state = to;
  line.version += 1;
}

export function setAuthority(ledger: Ledger, command: SetAuthority): void {
  const { authority } = command;
  const amount = ledger.units(command.amount);
  const stated = command.frozen === null ? null : ledger.units(command.frozen);
  refuseIf(authority === 'PAYMENT' && ledger.opened().mode === 'SINGLE', 'AUTHORITY_NOT_USED');
  const line = seenLine(ledger, command);
  refuseIf(line.state === 'CLOSED', 'LINE_NOT_OPEN');
  const frozen = stated ?? reserve(ledger, line.id, amount);
  refuseIf(frozen > amount, 'FROZEN_EXCEEDS_AUTHORISED');
  refuseIf(ledger.own(line.id, authority, 'HELD') > amount - frozen, 'HELD_EXCEEDS_USABLE');
  checkEqual(ledger, line.id, {
    COMMITMENT: granted(ledger, line.id, 'COMMITMENT'),
    PAYMENT: granted(ledger, line.id, 'PAYMENT'),
    [authority]: amount,
  });
  const more = amount - ledger.own(line.id, authority, 'AUTHORISED');
  const moreFrozen = frozen - ledger.own(line.id, authority, 'FROZEN');
  checkDistribution(ledger, line.id, authority, more);
  checkFloor(ledger, line.id, authority, more - moreFrozen, 0n);
  const entry = { line: line.id, authority, charge: null };
  ledger.post({ ...entry, stage: 'AUTHORISED', units: more });
  ledger.post({ ...entry, stage: 'FROZEN', units: moreFrozen });
  line.version += 1;
  for (const control of missingDefaults(ledger, command, line.id, authority)) {
    ledger.controls.set(control.id, control);
  }
}
