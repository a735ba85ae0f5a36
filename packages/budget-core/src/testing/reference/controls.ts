import type { ActContext } from '../../book/command.ts';
import type { DefaultIds } from '../../control/default-control.ts';
import type { Authority } from '../../line/authority.ts';
import type { OverriddenAct } from '../../override/override.ts';
import { hasNoDates, judgesOn } from './counting.ts';
import type { Ledger } from './ledger.ts';
import type { Control, Entry } from './nouns.ts';
import { useOverrides } from './overrides.ts';
import { roomsOn } from './pace.ts';
import { defaultStart, indianPaces } from './profiles.ts';
import { No, refuseIf } from './refuse.ts';

/** New consumption needs authority on its line or above it (D-61). */
export function checkGoverned(ledger: Ledger, authority: Authority, lines: readonly string[]): void {
  for (const line of lines) {
    refuseIf(!ledger.upwards(line).some(({ id }) => ledger.holdsOwn(id, authority)), 'NO_AUTHORITY');
  }
}

/** What entries are judged by: those of an act on a day, with what the act brings along. */
interface Judging {
  readonly context: ActContext;
  /** The default controls of the same act. */
  readonly fresh?: readonly Control[];
  /** What an override may be for; null: nothing lifts a refusal. */
  readonly act?: OverriddenAct | null;
  /** Says no for another reason than funds, before an override is used. */
  readonly alsoCheck?: () => void;
}

/**
 * Says no where entries take the room of a blocking control below zero and below what it was (D-60, D-65): the room
 * before and after is told by the ledger, whatever stage an amount comes from.
 */
export function judge(ledger: Ledger, entries: readonly Entry[], judged: Judging): void {
  const { context, fresh = [], act = null, alsoCheck = () => undefined } = judged;
  const judging = [...ledger.controls.values()].filter((control) => control.inForce);
  const passed = [...judging, ...fresh].flatMap((control): Candidate[] => {
    if (control.mode !== 'BLOCK' || !judgesOn(control, context.effectiveDate)) return [];
    const before = roomsOn(ledger, control, context.effectiveDate);
    const after = ledger.after(entries, () => roomsOn(ledger, control, context.effectiveDate));
    const overrun = after.filter((room, window) => room < 0n && room < (before[window] ?? 0n));
    if (overrun.length === 0) return [];
    const [room = 0n] = overrun.toSorted((one, other) => (one < other ? -1 : 1));
    const nodes = ledger.upwards(control.line);
    return [{ control, depth: nodes.length, code: nodes[0]?.code ?? '', over: -room }];
  });
  const [first, ...others] = passed;
  if (!first) {
    alsoCheck();
    return;
  }
  if (act && useOverrides(ledger, act, passed, context, alsoCheck)) return;
  const worst = others.reduce((one, other) => (isWorse(other, one) ? other : one), first);
  const kind =
    worst.control.authority === 'COMMITMENT' ? 'INSUFFICIENT_COMMITMENT_AUTHORITY' : 'INSUFFICIENT_PAYMENT_AUTHORITY';
  throw new No(kind, worst.code, worst.over);
}

interface Candidate {
  readonly control: Control;
  readonly depth: number;
  readonly code: string;
  readonly over: bigint;
}

/** The largest shortfall, of equal ones the deepest node, and beside each other the first code (D-64). */
function isWorse(one: Candidate, other: Candidate): boolean {
  if (one.over !== other.over) return one.over > other.over;
  if (one.depth !== other.depth) return one.depth > other.depth;
  return one.code < other.code;
}

/** Strict distribution: not more handed out below a node than its limit (D-62). */
export function checkDistribution(ledger: Ledger, line: string, authority: Authority, more: bigint): void {
  if (ledger.opened().distribution !== 'STRICT' || more <= 0n) return;
  for (const { id } of ledger.upwards(line)) {
    const handedOut = ledger.sum(id, authority, 'AUTHORISED') + more;
    const exceeded = ledger
      .standing(id, authority)
      .some(({ limit, pace }) => limit !== null && pace === null && handedOut > limit);
    refuseIf(exceeded, 'DISTRIBUTION_EXCEEDED');
  }
}

/** Taking budget away leaves no node that measures against it below what is consumed there (D-82, D-65). */
export function checkFloor(ledger: Ledger, line: string, authority: Authority, usable: bigint, consumed: bigint): void {
  if (usable >= 0n || usable >= consumed) return;
  for (const { id } of ledger.upwards(line)) {
    const before = ledger.usable(id, authority);
    if (before === null || !isBound(ledger, id, authority)) continue;
    refuseIf(before + usable < ledger.consumed(id, authority) + consumed, 'BELOW_CONSUMPTION');
  }
}

/** A node is bound by authority that it holds itself, or that a control measures against. */
export function isBound(ledger: Ledger, node: string, authority: Authority): boolean {
  return ledger.holdsOwn(node, authority) || ledger.standing(node, authority).some(({ limit }) => limit === null);
}

export function defaultControl(ledger: Ledger, id: string, line: string, authority: Authority): Control {
  return {
    id,
    line,
    authority,
    name: null,
    mode: 'BLOCK',
    explicit: false,
    limit: null,
    pace: null,
    percent: null,
    tolerated: null,
    countsFrom: defaultStart(ledger),
    from: null,
    until: null,
    cap: null,
    inForce: true,
    version: 1,
  };
}

/** The default controls where nothing stands on a node in their place: they come with authority (D-61). */
export function missingDefaults(
  ledger: Ledger,
  { defaultControlId, defaultPaceIds }: DefaultIds,
  line: string,
  authority: Authority,
  beside: readonly Control[] = ledger.standing(line, authority),
): readonly Control[] {
  const whole = defaultControl(ledger, defaultControlId, line, authority);
  const paced = indianPaces(ledger).map(
    ([name, pace]): Control => ({ ...whole, id: defaultPaceIds[pace.per], name, pace }),
  );
  return [
    ...(beside.some(hasNoDates) ? [] : [whole]),
    ...paced.filter(({ name }) => !beside.some((one) => one.name === name && one.from === null && one.until === null)),
  ];
}
