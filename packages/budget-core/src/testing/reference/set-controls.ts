import type { SetSpendingControl, WithdrawSpendingControl } from '../../book/command.ts';
import type { DefaultIds } from '../../control/default-control.ts';
import type { Authority } from '../../line/authority.ts';
import { defaultControl, missingDefaults } from './controls.ts';
import { hasNoDates } from './counting.ts';
import type { Ledger } from './ledger.ts';
import { seenLine } from './lines.ts';
import type { Control } from './nouns.ts';
import { found, refuseIf } from './refuse.ts';

export function setSpendingControl(ledger: Ledger, command: SetSpendingControl): void {
  const { authority, mode } = command;
  const terms = readTerms(ledger, command);
  refuseIf(authority === 'PAYMENT' && ledger.opened().mode === 'SINGLE', 'AUTHORITY_NOT_USED');
  const line = seenLine(ledger, command);
  refuseIf(line.state === 'CLOSED', 'LINE_NOT_OPEN');
  const control: Control = {
    ...defaultControl(ledger, command.controlId, line.id, authority),
    mode,
    explicit: true,
    ...terms,
  };
  if (ledger.opened().distribution === 'STRICT' && control.limit !== null && control.pace === null) {
    refuseIf(ledger.sum(line.id, authority, 'AUTHORISED') > control.limit, 'DISTRIBUTION_EXCEEDED');
  }
  refuseIf(mode === 'BLOCK' && control.pace === null && ledger.room(control) < 0n, 'BELOW_CONSUMPTION');
  const replaced = ledger.standing(line.id, authority).filter((one) => {
    if (one.explicit) return one.name === control.name;
    if (one.pace === null) return hasNoDates(control);
    return one.name === control.name && control.from === null && control.until === null;
  });
  change(ledger, line.id, authority, replaced, control, command);
  line.version += 1;
}

function readTerms(ledger: Ledger, command: SetSpendingControl) {
  const read = (text: string | null) => (text === null ? null : ledger.units(text));
  const { name, countsFrom, validFrom, validUntil, tolerance } = command;
  return {
    name,
    limit: read(command.limit),
    pace: command.pace && {
      per: command.pace.per,
      caps: command.pace.caps?.map((cap) => ({ percent: cap.percent, units: read(cap.amount) })) ?? null,
      shares: command.pace.shares,
    },
    tolerated: read(tolerance.amount),
    cap: read(command.overrideCap),
    percent: tolerance.percent,
    countsFrom,
    from: validFrom,
    until: validUntil,
  };
}

export function withdrawSpendingControl(ledger: Ledger, command: WithdrawSpendingControl): void {
  const control = found(ledger.controls.get(command.controlId));
  refuseIf(control.version !== command.expectedVersion, 'VERSION_CONFLICT');
  refuseIf(!control.inForce || !control.explicit, 'WRONG_STATE');
  const line = found(ledger.lines.get(control.line));
  change(ledger, line.id, control.authority, [control], null, command);
  line.version += 1;
}

/** Takes controls away and puts one in their place; the default comes back where none would stand at all times. */
function change(
  ledger: Ledger,
  line: string,
  authority: Authority,
  ended: readonly Control[],
  set: Control | null,
  ids: DefaultIds,
): void {
  const left = ledger.standing(line, authority).filter((control) => !ended.includes(control));
  const beside = [...left, ...(set ? [set] : [])];
  const again = ledger.holdsOwn(line, authority) ? missingDefaults(ledger, ids, line, authority, beside) : [];
  refuseIf(
    again.some((control) => control.pace === null && ledger.room(control) < 0n),
    'BELOW_CONSUMPTION',
  );
  for (const control of ended) {
    control.inForce = false;
    control.version += 1;
  }
  if (set) ledger.controls.set(set.id, set);
  for (const control of again) ledger.controls.set(control.id, control);
}
