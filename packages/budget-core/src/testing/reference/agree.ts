import type { Book } from '../../book/book.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { ordered } from './frameworks.ts';
import type { Ledger } from './ledger.ts';
import { windowFacts } from './pace.ts';
import type { No } from './refuse.ts';

type Facts = Record<string, string | number | null>;

/** Everything in which the engine and the reference differ after a command; nothing where they agree. */
export function differences(book: Book, verdict: Verdict, ledger: Ledger, no: No | null): readonly string[] {
  const engine = { ...verdictOf(verdict, ledger), ...engineFacts(book) };
  const reference = { ...opinionOf(no), ...referenceFacts(ledger) };
  const names = new Set([...Object.keys(engine), ...Object.keys(reference)]);
  return [...names]
    .filter((name) => engine[name] !== reference[name])
    .map((name) => `${name}: the engine says ${engine[name]}, the reference ${reference[name]}`);
}

function verdictOf(verdict: Verdict, ledger: Ledger): Facts {
  if (verdict.outcome === 'ACCEPTED') return { verdict: 'ACCEPTED' };
  const { refusal } = verdict;
  if ('capId' in refusal) {
    return { verdict: refusal.kind, code: refusal.code, shortfall: String(ledger.units(refusal.over.toString())) };
  }
  if (!('shortfall' in refusal)) return { verdict: refusal.kind };
  return { verdict: refusal.kind, code: refusal.code, shortfall: String(ledger.units(refusal.shortfall.toString())) };
}

function opinionOf(no: No | null): Facts {
  if (no === null) return { verdict: 'ACCEPTED' };
  return no.shortfall === null
    ? { verdict: no.kind }
    : { verdict: no.kind, code: no.code, shortfall: String(no.shortfall) };
}

/** Minor units of what the engine prints. */
function text(amount: { toString(): string } | null): string | null {
  return amount === null ? null : String(BigInt(amount.toString().replace('.', '')));
}

function engineFacts(book: Book): Facts {
  const facts: Facts = {};
  for (const { year, state, version } of book.fiscalYears()) facts[`${year}`] = `${state} ${version}`;
  for (const { id, state, version, leaf, classifications } of book.lines()) {
    const { commitment, payment, carriedIn, outstanding, payable } = book.figures(id);
    Object.assign(facts, {
      [`${id} line`]: `${state} ${version} ${leaf}`,
      ...Object.fromEntries(classifications.map(({ dimension, code }) => [`${id} ${dimension}`, code])),
      [`${id} carried in`]: text(carriedIn),
      [`${id} outstanding`]: text(outstanding),
      [`${id} payable`]: text(payable),
      [`${id} reserved`]: text(commitment.reserved),
      [`${id} committed`]: text(commitment.committed),
      [`${id} without commitment`]: text(commitment.expensedWithoutCommitment),
      [`${id} certified`]: text(payment.certified),
      [`${id} expensed`]: text(payment.expensed),
      [`${id} paid`]: text(payment.paid),
      [`${id} recoverable`]: text(payment.recoverable),
    });
    for (const [authority, figures] of [
      ['COMMITMENT', commitment],
      ['PAYMENT', payment],
    ] as const) {
      Object.assign(facts, {
        [`${id} ${authority} authorised`]: text(figures.authorised),
        [`${id} ${authority} frozen`]: text(figures.frozen),
        [`${id} ${authority} held`]: text(figures.held),
        [`${id} ${authority} consumed`]: text(figures.consumed),
        [`${id} ${authority} available`]: text(figures.available),
        [`${id} ${authority} usage`]: text(figures.usage),
        [`${id} ${authority} headroom`]: text(book.headroom(id, authority)),
      });
    }
    for (const control of book.controlsAt(id)) {
      const { authority, mode, origin, version: seen } = control;
      facts[`${control.id} control`] = `${authority} ${mode} ${origin} ${seen} ${text(book.ceilingOf(control))}`;
      facts[`${control.id} windows`] = book
        .windowsOf(control)
        .map(({ ceiling, consumed }) => `${text(ceiling)} ${text(consumed)}`)
        .join(', ');
    }
  }
  for (const { id, kind, mode, limit, version } of book.lines().flatMap((line) => book.capsAt(line.id))) {
    facts[`${id} cap`] = `${kind} ${mode} ${text(limit)} ${version}`;
  }
  for (const { id, state, version, ordered: held } of book.frameworks()) {
    facts[`${id} framework`] = `${state} ${version} ${text(held)}`;
  }
  for (const { id, state, version, amount, charges, paymentSchedule, expiresOn } of book.commitments()) {
    const schedule = paymentSchedule.map((part) => `${part.dueOn} ${text(part.amount)}`);
    facts[`${id} commitment`] = [state, version, text(amount), expiresOn, ...schedule].join(' ');
    for (const { id: charge, committed, certified, expensed, paid, recoverable } of charges) {
      facts[`${charge} charge of ${id}`] = [committed, certified, expensed, paid, recoverable].map(text).join(' ');
    }
  }
  for (const { id, state, version, charges } of book.amendments()) {
    const parts = charges.map(({ chargeId, increase, decrease }) => `${chargeId} ${text(increase.minus(decrease))}`);
    facts[`${id} amendment`] = [state, version, ...parts].join(' ');
  }
  for (const { id, state, version, takenFrom, givenTo } of book.movements()) {
    const legs = [...takenFrom, ...givenTo].map(({ lineId, amount }) => `${lineId} ${text(amount)}`);
    facts[`${id} movement`] = [state, version, ...legs].join(' ');
  }
  for (const { id, amount, usedBy, excess } of book.overrides()) {
    facts[`${id} override`] = `${text(amount)} ${usedBy} ${text(excess)}`;
  }
  for (const { id, state, version, charges } of book.expenses()) {
    const parts = charges.map(({ claimed, certified, approved, credited, recoverable }) =>
      [claimed, certified, approved, credited, recoverable].map(text).join(' '),
    );
    facts[`${id} expense`] = [state, version, ...parts].join(' ');
  }
  return facts;
}

function referenceFacts(ledger: Ledger): Facts {
  const facts: Facts = {};
  for (const [year, { state, version }] of ledger.standings) facts[`${year}`] = `${state} ${version}`;
  for (const { id, state, version } of ledger.lines.values()) {
    Object.assign(facts, {
      [`${id} line`]: `${state} ${version} ${ledger.isLeaf(id)}`,
      ...classificationFacts(ledger, id),
      [`${id} carried in`]: String(ledger.sum(id, 'COMMITMENT', 'CARRIED_IN')),
      [`${id} outstanding`]: String(ledger.outstanding(id)),
      [`${id} payable`]: String(ledger.payable(id)),
      [`${id} reserved`]: String(ledger.sum(id, 'COMMITMENT', 'RESERVED')),
      [`${id} committed`]: String(ledger.sum(id, 'COMMITMENT', 'COMMITTED')),
      [`${id} without commitment`]: String(ledger.sum(id, 'COMMITMENT', 'EXPENSED')),
      [`${id} certified`]: String(ledger.sum(id, 'PAYMENT', 'CERTIFIED')),
      [`${id} expensed`]: String(ledger.sum(id, 'PAYMENT', 'EXPENSED')),
      [`${id} paid`]: String(ledger.sum(id, 'PAYMENT', 'PAID')),
      [`${id} recoverable`]: String(ledger.sum(id, 'PAYMENT', 'RECOVERABLE')),
      ...authorityFacts(ledger, id, 'COMMITMENT'),
      ...authorityFacts(ledger, id, 'PAYMENT'),
    });
  }
  for (const control of ledger.controls.values()) {
    if (!control.inForce) continue;
    const { authority, mode, explicit, version } = control;
    const origin = explicit ? 'EXPLICIT' : 'DEFAULT';
    facts[`${control.id} control`] = `${authority} ${mode} ${origin} ${version} ${ledger.ceiling(control)}`;
    facts[`${control.id} windows`] = windowFacts(ledger, control);
  }
  for (const { id, kind, mode, limit, version, inForce } of ledger.caps.values()) {
    if (inForce) facts[`${id} cap`] = `${kind} ${mode} ${limit} ${version}`;
  }
  for (const { id, state, version } of ledger.frameworks.values()) {
    facts[`${id} framework`] = `${state} ${version} ${ordered(ledger, id)}`;
  }
  for (const { id, state, version, charges, schedule, expiresOn } of ledger.commitments.values()) {
    const amount = charges.reduce((sum, { units }) => sum + units, 0n);
    const parts = schedule.map(({ day, units }) => `${day} ${units}`);
    facts[`${id} commitment`] = [state, version, amount, expiresOn, ...parts].join(' ');
    for (const { id: charge } of charges) {
      const committed = ledger.ofCharge(charge, 'CARRIED_IN', 'COMMITTED');
      const later = (['CERTIFIED', 'EXPENSED', 'PAID', 'RECOVERABLE'] as const).map((stage) =>
        ledger.ofCharge(charge, stage),
      );
      facts[`${charge} charge of ${id}`] = [committed, ...later].join(' ');
    }
  }
  for (const { id, state, version, increases, decreases } of ledger.amendments.values()) {
    const more = increases.map(({ id: charge, units }) => `${charge} ${units}`);
    const less = decreases.map(({ id: charge, units }) => `${charge} ${-units}`);
    facts[`${id} amendment`] = [state, version, ...more, ...less].join(' ');
  }
  for (const { id, state, version, takenFrom, givenTo } of ledger.movements.values()) {
    const legs = [...takenFrom, ...givenTo].map(({ line, units }) => `${line} ${units}`);
    facts[`${id} movement`] = [state, version, ...legs].join(' ');
  }
  for (const { id, amount, usedBy, excess } of ledger.overrides.values()) {
    facts[`${id} override`] = `${amount} ${usedBy} ${excess}`;
  }
  for (const { id, state, version, charges } of ledger.expenses.values()) {
    const parts = charges.map(({ claimed, certified, approved, credited, recoverable }) =>
      [claimed, certified, approved, credited, recoverable].join(' '),
    );
    facts[`${id} expense`] = [state, version, ...parts].join(' ');
  }
  return facts;
}

function classificationFacts(ledger: Ledger, id: string): Facts {
  const dimensions = ledger.upwards(id).flatMap(({ codes }) => [...codes.keys()]);
  return Object.fromEntries(dimensions.map((dimension) => [`${id} ${dimension}`, ledger.codeIn(id, dimension)]));
}

function authorityFacts(ledger: Ledger, id: string, authority: 'COMMITMENT' | 'PAYMENT'): Facts {
  const used = authority === 'COMMITMENT' || ledger.opened().mode === 'DUAL';
  const authorised = used ? ledger.authorised(id, authority) : null;
  const frozen = ledger.sum(id, authority, 'FROZEN');
  const held = ledger.sum(id, authority, 'HELD');
  const consumed = ledger.consumed(id, authority);
  const usable = authorised === null ? null : authorised - frozen - held;
  const rooms = ledger
    .upwards(id)
    .flatMap((node) => ledger.standing(node.id, authority))
    .filter(({ pace }) => pace === null)
    .map((control) => ledger.room(control));
  const least = rooms.reduce<bigint | null>((room, next) => (room === null || next < room ? next : room), null);
  return {
    [`${id} ${authority} authorised`]: asText(authorised),
    [`${id} ${authority} frozen`]: asText(frozen),
    [`${id} ${authority} held`]: asText(held),
    [`${id} ${authority} consumed`]: asText(consumed),
    [`${id} ${authority} available`]: asText(usable === null ? null : usable - consumed),
    [`${id} ${authority} usage`]: asText(usable === null || usable === 0n ? null : share(consumed, usable)),
    [`${id} ${authority} headroom`]: asText(least),
  };
}

function asText(units: bigint | null): string | null {
  return units === null ? null : String(units);
}

/** Ten-thousandths, a half away from zero: by counting on from the quotient that falls short of it. */
function share(part: bigint, whole: bigint): bigint {
  const size = (units: bigint) => (units < 0n ? -units : units);
  const quotient = (size(part) * 10_000n) / size(whole);
  const rest = (size(part) * 10_000n) % size(whole);
  const rounded = rest * 2n >= size(whole) ? quotient + 1n : quotient;
  return part < 0n === whole < 0n ? rounded : -rounded;
}
