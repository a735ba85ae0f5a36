import type { ActContext, SetSpendingCap, WithdrawSpendingCap } from '../../book/command.ts';
import { judgesOn } from './counting.ts';
import type { Ledger } from './ledger.ts';
import { seenLine } from './lines.ts';
import type { Cap, Charge, Commitment } from './nouns.ts';
import { found, No, refuseIf } from './refuse.ts';

export function setSpendingCap(ledger: Ledger, command: SetSpendingCap): void {
  const limit = ledger.units(command.limit);
  const line = seenLine(ledger, command);
  refuseIf(line.state === 'CLOSED', 'LINE_NOT_OPEN');
  const { capId: id, cap: kind, name, mode, window, acts, validFrom: from, validUntil: until } = command;
  for (const cap of ledger.caps.values()) {
    if (cap.line === line.id && cap.kind === kind && cap.name === name && cap.inForce) end(cap);
  }
  const unit = window?.unit ?? 'FISCAL_YEAR';
  const terms = { kind, name, mode, limit, unit, days: window?.days ?? 0, acts: acts ?? 3, from, until };
  ledger.caps.set(id, { id, line: line.id, ...terms, inForce: true, version: 1 });
  line.version += 1;
}

export function withdrawSpendingCap(ledger: Ledger, { capId, expectedVersion }: WithdrawSpendingCap): void {
  const cap = found(ledger.caps.get(capId));
  refuseIf(cap.version !== expectedVersion, 'VERSION_CONFLICT');
  refuseIf(!cap.inForce, 'WRONG_STATE');
  end(cap);
  found(ledger.lines.get(cap.line)).version += 1;
}

function end(cap: Cap): void {
  cap.inForce = false;
  cap.version += 1;
}

/** A document that asks for more, on the day on which it counts. */
interface Asking {
  readonly commitment: Commitment;
  readonly date: string | null;
  readonly more: readonly Charge[];
  readonly less: readonly Charge[];
}

type Counts = (line: string) => boolean;

const refusals = { DOCUMENT: 'DOCUMENT_CAP_EXCEEDED', PAYEE: 'PAYEE_CAP_EXCEEDED', SPLIT: 'SPLIT_SUSPECTED' } as const;

/** Says no where a blocking cap is passed that the document takes more below than before (D-65, D-68). */
export function checkCaps(ledger: Ledger, asking: Asking, { effectiveDate }: ActContext): void {
  const { commitment, date } = asking;
  if (commitment.originYear !== null || date === null) return;
  let worst: { readonly cap: Cap; readonly depth: number; readonly code: string; readonly over: bigint } | null = null;
  for (const cap of ledger.caps.values()) {
    if (!cap.inForce || cap.mode !== 'BLOCK' || !judgesOn(cap, effectiveDate)) continue;
    const over = overBy(ledger, cap, asking, date);
    if (over <= 0n) continue;
    const nodes = ledger.upwards(cap.line);
    const found = { cap, depth: nodes.length, code: nodes[0]?.code ?? '', over };
    if (worst === null || isWorse(found, worst)) worst = found;
  }
  if (worst) throw new No(refusals[worst.cap.kind], worst.code, worst.over);
}

function isWorse(
  one: { readonly depth: number; readonly code: string; readonly over: bigint },
  other: { readonly depth: number; readonly code: string; readonly over: bigint },
): boolean {
  if (one.over !== other.over) return one.over > other.over;
  if (one.depth !== other.depth) return one.depth > other.depth;
  return one.code < other.code;
}

/** The most that a cap finds beyond its limit, over the natures of the charges and the days that count together. */
function overBy(ledger: Ledger, cap: Cap, asking: Asking, date: string): bigint {
  const below = (line: string) => ledger.isBelow(line, cap.line);
  const lines = [...asking.more, ...asking.less].map(({ line }) => line).filter(below);
  const kinds = cap.kind === 'SPLIT' ? [...new Set(lines.map((line) => ledger.codeIn(line, 'nature')))] : [null];
  const overs = kinds.map((nature) => {
    const counts = (line: string) => below(line) && (cap.kind !== 'SPLIT' || ledger.codeIn(line, 'nature') === nature);
    return overOf(ledger, cap, asking, date, counts);
  });
  return largest(overs);
}

function overOf(ledger: Ledger, cap: Cap, { commitment, more, less }: Asking, date: string, counts: Counts): bigint {
  const change = sum(more, counts) - sum(less, counts);
  if (change <= 0n) return 0n;
  const own = held(ledger, commitment, counts) + change;
  if (cap.kind === 'DOCUMENT') return own - cap.limit;
  if (cap.kind === 'SPLIT' && own > cap.limit) return 0n;
  const others = [...ledger.commitments.values()].filter(({ id, payee }) => {
    return id !== commitment.id && payee === commitment.payee;
  });
  const days = [date, ...others.flatMap(({ submittedOn }) => submittedOn ?? [])];
  const overs = days.map((last) => {
    const amounts = others
      .filter(({ submittedOn }) => submittedOn !== null && together(ledger, cap, date, submittedOn, last))
      .map((other) => held(ledger, other, counts))
      .filter((units) => units > 0n && !(cap.kind === 'SPLIT' && units > cap.limit));
    const total = amounts.reduce((all, units) => all + units, own);
    return cap.kind === 'SPLIT' && amounts.length + 1 < cap.acts ? 0n : total - cap.limit;
  });
  return largest(overs);
}

/** Whether two days count together, where days on end are those up to a last one. */
function together(ledger: Ledger, { unit, days }: Cap, date: string, other: string, last: string): boolean {
  if (unit === 'DAYS') {
    const back = (day: string) => (Date.parse(last) - Date.parse(day)) / 86_400_000;
    return [date, other].every((day) => back(day) >= 0 && back(day) < days);
  }
  const month = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - ledger.opened().firstMonth;
  const months = unit === 'MONTH' ? 1 : unit === 'QUARTER' ? 3 : 12;
  return Math.floor(month(date) / months) === Math.floor(month(other) / months);
}

/** What a commitment reserves or commits, and what pending amendments would add on the whole. */
function held(ledger: Ledger, { id, state, originYear, charges }: Commitment, counts: Counts): bigint {
  if (originYear !== null || !['SUBMITTED', 'APPROVED', 'CLOSED'].includes(state)) return 0n;
  const standing = charges.map((charge) => ({
    ...charge,
    units: state === 'SUBMITTED' ? charge.units : ledger.ofCharge(charge.id, 'COMMITTED'),
  }));
  const pending = [...ledger.amendments.values()]
    .filter((amendment) => amendment.commitment === id && amendment.state === 'SUBMITTED')
    .map(({ increases, decreases }) => sum(increases, counts) - sum(decreases, counts));
  return pending.filter((units) => units > 0n).reduce((all, units) => all + units, sum(standing, counts));
}

function sum(charges: readonly Charge[], counts: Counts): bigint {
  return charges.filter(({ line }) => counts(line)).reduce((all, { units }) => all + units, 0n);
}

function largest(overs: readonly bigint[]): bigint {
  let most = 0n;
  for (const over of overs) if (over > most) most = over;
  return most;
}
