import type { ActContext, ImportBalance, ImportCarriedCommitment, StatedFigure } from '../../book/command.ts';
import type { Stage } from '../../journal/entry.ts';
import type { Authority } from '../../line/authority.ts';
import { checkUntaken } from './commitments.ts';
import { checkDistribution, checkFloor, judge, missingDefaults } from './controls.ts';
import type { Ledger } from './ledger.ts';
import { checkTakes } from './lines.ts';
import type { Control, Entry, Line } from './nouns.ts';
import { checkEqual } from './profiles.ts';
import { found, refuseIf } from './refuse.ts';

const places: readonly (readonly [StatedFigure, Authority, Stage])[] = [
  ['commitmentAuthorised', 'COMMITMENT', 'AUTHORISED'],
  ['commitmentFrozen', 'COMMITMENT', 'FROZEN'],
  ['reserved', 'COMMITMENT', 'RESERVED'],
  ['committed', 'COMMITMENT', 'COMMITTED'],
  ['expensedWithoutCommitment', 'COMMITMENT', 'EXPENSED'],
  ['paymentAuthorised', 'PAYMENT', 'AUTHORISED'],
  ['paymentFrozen', 'PAYMENT', 'FROZEN'],
  ['certified', 'PAYMENT', 'CERTIFIED'],
  ['expensed', 'PAYMENT', 'EXPENSED'],
  ['paid', 'PAYMENT', 'PAID'],
];

export function importBalance(ledger: Ledger, command: ImportBalance, context: ActContext): void {
  const stated = places.map(([figure]) => {
    const text = command.figures[figure];
    return text == null ? text : ledger.units(text);
  });
  const usesPayment = places.some(([figure], place) => figure.startsWith('payment') && stated[place] != null);
  refuseIf(ledger.opened().mode === 'SINGLE' && usesPayment, 'AUTHORITY_NOT_USED');
  const line = found(ledger.lines.get(command.lineId));
  refuseIf(line.state === 'CLOSED', 'LINE_NOT_OPEN');
  const changes = places.map(([, authority, stage], place) => {
    const held = ledger.own(line.id, authority, stage);
    const given = stated[place];
    return { authority, stage, held, target: given === undefined ? held : (given ?? 0n), given };
  });
  const consumption = changes.filter(({ stage }) => stage !== 'AUTHORISED' && stage !== 'FROZEN');
  if (consumption.some(({ held, target }) => target > held)) checkTakes(ledger, line.id);
  const apart = (['RESERVED', 'COMMITTED', 'EXPENSED'] as const).every(
    (stage) => ledger.sum(line.id, 'COMMITMENT', stage) === ledger.own(line.id, 'COMMITMENT', stage),
  );
  const states = consumption.some(({ given }) => given !== undefined);
  refuseIf(ledger.isLeaf(line.id) && states && !apart, 'LINE_IN_USE');
  checkTarget(
    (authority, stage) =>
      found(changes.find((change) => change.authority === authority && change.stage === stage)).target,
    (authority) => ledger.own(line.id, authority, 'HELD'),
    () => checkStated(ledger, line.id, changes),
  );
  const entries = changes
    .filter(({ authority, stage, held, target, given }) => {
      const first = stage === 'AUTHORISED' && given != null && !ledger.holdsOwn(line.id, authority);
      return first || target !== held;
    })
    .map(({ authority, stage, held, target }) => ({
      line: line.id,
      authority,
      stage,
      units: target - held,
      charge: null,
    }));
  if (entries.length > 0) take(ledger, command, line, entries, context);
}

interface Stated {
  readonly authority: Authority;
  readonly stage: Stage;
  readonly held: bigint;
  readonly target: bigint;
  readonly given: bigint | null | undefined;
}

/** Authority that is stated anew is as the profile has it. */
function checkStated(ledger: Ledger, line: string, changes: readonly Stated[]): void {
  const after = (authority: Authority): Stated =>
    found(changes.find((change) => change.authority === authority && change.stage === 'AUTHORISED'));
  const isNew = (change: Stated) =>
    change.target !== change.held || (change.given != null && !ledger.holdsOwn(line, change.authority));
  const sides = [after('COMMITMENT'), after('PAYMENT')];
  const holds = (change: Stated) => (isNew(change) || ledger.holdsOwn(line, change.authority) ? change.target : null);
  if (!sides.some(isNew)) return;
  checkEqual(ledger, line, { COMMITMENT: holds(after('COMMITMENT')), PAYMENT: holds(after('PAYMENT')) });
}

function checkTarget(
  target: (authority: Authority, stage: Stage) => bigint,
  held: (authority: Authority) => bigint,
  checkEqualStated: () => void,
): void {
  for (const authority of ['COMMITMENT', 'PAYMENT'] as const) {
    refuseIf(target(authority, 'FROZEN') > target(authority, 'AUTHORISED'), 'FROZEN_EXCEEDS_AUTHORISED');
  }
  for (const authority of ['COMMITMENT', 'PAYMENT'] as const) {
    const usable = target(authority, 'AUTHORISED') - target(authority, 'FROZEN');
    refuseIf(held(authority) > usable, 'HELD_EXCEEDS_USABLE');
  }
  checkEqualStated();
  const without = target('COMMITMENT', 'EXPENSED');
  const chain = [
    target('COMMITMENT', 'COMMITTED') + without,
    target('PAYMENT', 'CERTIFIED'),
    target('PAYMENT', 'EXPENSED'),
    target('PAYMENT', 'PAID'),
  ];
  checkChain(chain);
  refuseIf(without > target('PAYMENT', 'EXPENSED'), 'EXCEEDS_EARLIER_STAGE');
}

function checkChain(chain: readonly bigint[]): void {
  const broken = chain.some((units, place) => units > (chain[place - 1] ?? units));
  refuseIf(broken, 'EXCEEDS_EARLIER_STAGE');
}

function take(
  ledger: Ledger,
  command: ImportBalance,
  line: Line,
  entries: readonly Entry[],
  context: ActContext,
): void {
  const fresh: Control[] = [];
  for (const authority of ['COMMITMENT', 'PAYMENT'] as const) {
    const sum = (...stages: readonly Stage[]) =>
      entries
        .filter((entry) => entry.authority === authority && stages.includes(entry.stage))
        .reduce((total, { units }) => total + units, 0n);
    const consumed = authority === 'COMMITMENT' ? sum('RESERVED', 'COMMITTED', 'EXPENSED') : sum('EXPENSED');
    checkDistribution(ledger, line.id, authority, sum('AUTHORISED'));
    checkFloor(ledger, line.id, authority, sum('AUTHORISED') - sum('FROZEN'), consumed);
    const granted = entries.some((entry) => entry.authority === authority && entry.stage === 'AUTHORISED');
    const first = granted && !ledger.holdsOwn(line.id, authority);
    const ids = {
      defaultControlId: command.defaultControlIds[authority],
      defaultPaceIds: command.defaultPaceIds[authority],
    };
    if (first) fresh.push(...missingDefaults(ledger, ids, line.id, authority));
  }
  judge(ledger, entries, { context, fresh: fresh.filter(({ pace }) => pace === null) });
  ledger.post(...entries);
  for (const control of fresh) ledger.controls.set(control.id, control);
  line.version += 1;
}

export function importCarriedCommitment(ledger: Ledger, command: ImportCarriedCommitment, context: ActContext): void {
  const { commitmentId: id, chargeId, reference, originYear, payeeId, purpose, lineId } = command;
  refuseIf(originYear >= ledger.opened().year, 'INVALID_FISCAL_YEAR');
  const chain = [command.committed, command.certified, command.expensed, command.paid].map((text) =>
    ledger.units(text),
  );
  refuseIf(!ledger.payees.has(payeeId), 'NOT_FOUND');
  checkUntaken(ledger, id, reference, [chargeId]);
  const before = ledger.commitments.get(id);
  if (before) {
    const same = before.reference === reference && before.originYear === originYear;
    const sameCharge = before.charges.every((charge) => charge.id === chargeId && charge.line === lineId);
    refuseIf(!same || !sameCharge, 'ALREADY_TAKEN');
    refuseIf(before.state !== 'APPROVED', 'WRONG_STATE');
    const claims = [...ledger.expenses.values()].filter(({ commitment }) => commitment === id);
    refuseIf(
      claims.some(({ state }) => state !== 'REJECTED'),
      'HAS_EXPENSES',
    );
  }
  const stages = ['CARRIED_IN', 'CERTIFIED', 'EXPENSED', 'PAID'] as const;
  const entries = stages
    .map((stage, place): Entry => {
      const units = (chain[place] ?? 0n) - ledger.ofCharge(chargeId, stage);
      const authority = stage === 'CARRIED_IN' ? 'COMMITMENT' : 'PAYMENT';
      return { line: lineId, authority, stage, units, charge: chargeId };
    })
    .filter(({ units }) => units !== 0n);
  if (!before || entries.some(({ units }) => units > 0n)) checkTakes(ledger, lineId);
  checkChain(chain);
  if (before && entries.length === 0 && before.payee === payeeId && before.purpose === purpose) return;
  judge(ledger, entries, { context });
  ledger.post(...entries);
  ledger.commitments.set(id, {
    id,
    reference,
    originYear,
    payee: payeeId,
    framework: null,
    purpose,
    state: 'APPROVED',
    charges: [{ id: chargeId, line: lineId, units: chain[0] ?? 0n }],
    schedule: [],
    expiresOn: null,
    createdBy: before?.createdBy ?? context.actor.personId,
    editedBy: context.actor.personId,
    submittedBy: null,
    submittedOn: null,
    version: (before?.version ?? 0) + 1,
  });
}
