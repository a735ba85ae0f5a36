import type { SetSpendingControl, WithdrawSpendingControl } from '../../book/command.ts';
import { defaultControl } from './controls.ts';
import type { Ledger } from './ledger.ts';
import { seenLine } from './lines.ts';
import type { Control } from './nouns.ts';
import { found, refuseIf } from './refuse.ts';

export function setSpendingControl(ledger: Ledger, command: SetSpendingControl): void {
  const { authority, mode } = command;
  const limit = command.limit === null ? null : ledger.units(command.limit);
  refuseIf(authority === 'PAYMENT' && ledger.opened().mode === 'SINGLE', 'AUTHORITY_NOT_USED');
  const line = seenLine(ledger, command);
  refuseIf(line.state === 'CLOSED', 'LINE_NOT_OPEN');
  if (ledger.opened().distribution === 'STRICT' && limit !== null) {
    refuseIf(ledger.sum(line.id, authority, 'AUTHORISED') > limit, 'DISTRIBUTION_EXCEEDED');
  }
  const control: Control = { ...defaultControl(command.controlId, line.id, authority), mode, explicit: true, limit };
  const tooLow = mode === 'BLOCK' && ledger.ceiling(control) < ledger.consumed(line.id, authority);
  refuseIf(tooLow, 'BELOW_CONSUMPTION');
  for (const standing of ledger.standing(line.id, authority)) withdraw(standing);
  ledger.controls.set(control.id, control);
  line.version += 1;
}

export function withdrawSpendingControl(ledger: Ledger, command: WithdrawSpendingControl): void {
  const control = found(ledger.controls.get(command.controlId));
  refuseIf(control.version !== command.expectedVersion, 'VERSION_CONFLICT');
  refuseIf(!control.inForce || !control.explicit, 'WRONG_STATE');
  const line = found(ledger.lines.get(control.line));
  const { authority } = control;
  const holds = ledger.holdsOwn(line.id, authority);
  const usable = ledger.usable(line.id, authority) ?? 0n;
  refuseIf(holds && usable < ledger.consumed(line.id, authority), 'BELOW_CONSUMPTION');
  withdraw(control);
  if (holds)
    ledger.controls.set(command.defaultControlId, defaultControl(command.defaultControlId, line.id, authority));
  line.version += 1;
}

function withdraw(control: Control): void {
  control.inForce = false;
  control.version += 1;
}
