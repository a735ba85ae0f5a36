import { isBound } from './controls.ts';
import { effectOf, heldBy } from './effects.ts';
import type { Ledger } from './ledger.ts';
import type { Movement } from './nouns.ts';
import { checkEqualMoved, checkTransfer } from './profiles.ts';
import { found, refuseIf } from './refuse.ts';

/** Lines that are not closed and hold authority, no more released than is frozen, no more handed out than may be. */
export function checkMoved(ledger: Ledger, movement: Movement, approving = false): void {
  const { authority, kind, takenFrom, givenTo } = movement;
  for (const { line } of [...takenFrom, ...givenTo]) {
    refuseIf(found(ledger.lines.get(line)).state === 'CLOSED', 'LINE_NOT_OPEN');
    refuseIf(!ledger.holdsOwn(line, authority), 'NO_OWN_AUTHORITY');
  }
  checkTransfer(ledger, movement);
  if (approving) checkEqualMoved(ledger, movement, true);
  for (const { line, units } of kind === 'RELEASE' ? givenTo : []) {
    refuseIf(units > ledger.own(line, authority, 'FROZEN'), 'EXCEEDS_FROZEN');
  }
  if (ledger.opened().distribution === 'STRICT') checkHandedOut(ledger, movement);
}

/** Strict distribution: where more is handed out below a node, not more than its limit (D-62). */
function checkHandedOut(ledger: Ledger, movement: Movement): void {
  const { authority, givenTo } = movement;
  for (const { id } of givenTo.flatMap(({ line }) => ledger.upwards(line))) {
    const before = ledger.sum(id, authority, 'AUTHORISED');
    const after = ledger.after(effectOf(movement), () => ledger.sum(id, authority, 'AUTHORISED'));
    const exceeded = ledger
      .standing(id, authority)
      .some(({ limit, pace }) => limit !== null && pace === null && after > limit);
    refuseIf(after > before && exceeded, 'DISTRIBUTION_EXCEEDED');
  }
}

/** Once it is held, neither its own line nor a node above is left with less than what is used there (D-82). */
export function checkUnused(ledger: Ledger, movement: Movement): void {
  const { authority, takenFrom } = movement;
  ledger.after(heldBy(movement, 1n), () => {
    for (const { line } of takenFrom) {
      const used = ledger.own(line, authority, 'FROZEN') + ledger.own(line, authority, 'HELD');
      refuseIf(ledger.own(line, authority, 'AUTHORISED') < used, 'EXCEEDS_UNUSED');
      for (const { id } of ledger.upwards(line)) {
        if (!isBound(ledger, id, authority)) continue;
        refuseIf((ledger.usable(id, authority) ?? 0n) < ledger.consumed(id, authority), 'EXCEEDS_UNUSED');
      }
    }
  });
}
