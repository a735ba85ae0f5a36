import type { Authority } from '../../line/authority.ts';
import type { Ledger } from './ledger.ts';
import type { Control, Entry } from './nouns.ts';
import { No, refuseIf } from './refuse.ts';

/** New consumption: at every node above, what all the charges below it add. */
export function judge(ledger: Ledger, authority: Authority, added: readonly Pick<Entry, 'line' | 'units'>[]): void {
  for (const { line } of added) {
    refuseIf(!ledger.upwards(line).some(({ id }) => ledger.holdsOwn(id, authority)), 'NO_AUTHORITY');
  }
  judgeEntries(
    ledger,
    added.map(({ line, units }) => ({
      line,
      units,
      authority,
      stage: authority === 'COMMITMENT' ? 'RESERVED' : 'EXPENSED',
      charge: null,
    })),
    [],
  );
}

const consuming: Readonly<Record<Authority, readonly Entry['stage'][]>> = {
  COMMITMENT: ['RESERVED', 'COMMITTED', 'EXPENSED'],
  PAYMENT: ['EXPENSED'],
};

/** Says no where a blocking control would be passed by entries that lower its headroom. */
export function judgeEntries(ledger: Ledger, entries: readonly Entry[], fresh: readonly Control[]): void {
  let worst: { control: Control; depth: number; code: string; over: bigint } | null = null;
  const inForce = [...ledger.controls.values()].filter((control) => control.inForce);
  for (const control of [...inForce, ...fresh]) {
    const below = entries.filter(
      ({ line, authority }) => authority === control.authority && ledger.isBelow(line, control.line),
    );
    const sum = (...stages: readonly Entry['stage'][]) =>
      below.filter(({ stage }) => stages.includes(stage)).reduce((total, { units }) => total + units, 0n);
    const change = sum(...consuming[control.authority]);
    const raised = control.limit === null ? sum('AUTHORISED') - sum('FROZEN') : 0n;
    const over = ledger.consumed(control.line, control.authority) + change - ledger.ceiling(control) - raised;
    if (control.mode !== 'BLOCK' || change <= raised || over <= 0n) continue;
    const nodes = ledger.upwards(control.line);
    const candidate = { control, depth: nodes.length, code: nodes[0]?.code ?? '', over };
    if (worst === null || isWorse(candidate, worst)) worst = candidate;
  }
  if (!worst) return;
  const kind =
    worst.control.authority === 'COMMITMENT' ? 'INSUFFICIENT_COMMITMENT_AUTHORITY' : 'INSUFFICIENT_PAYMENT_AUTHORITY';
  throw new No(kind, worst.code, worst.over);
}

interface Candidate {
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
    const exceeded = ledger.standing(id, authority).some(({ limit }) => limit !== null && handedOut > limit);
    refuseIf(exceeded, 'DISTRIBUTION_EXCEEDED');
  }
}

/** Taking budget away leaves no node that measures against it below what is consumed there (D-82, D-65). */
export function checkFloor(ledger: Ledger, line: string, authority: Authority, usable: bigint, consumed: bigint): void {
  if (usable >= 0n || usable >= consumed) return;
  for (const { id } of ledger.upwards(line)) {
    const measures = ledger.standing(id, authority).some(({ limit }) => limit === null);
    const before = ledger.usable(id, authority);
    if (before === null || !(measures || ledger.holdsOwn(id, authority))) continue;
    refuseIf(before + usable < ledger.consumed(id, authority) + consumed, 'BELOW_CONSUMPTION');
  }
}

export function defaultControl(id: string, line: string, authority: Authority): Control {
  return { id, line, authority, mode: 'BLOCK', explicit: false, limit: null, inForce: true, version: 1 };
}
