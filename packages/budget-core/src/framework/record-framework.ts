import { type Decided, decided, refused, type Situation } from '../book/decision.ts';
import { type BusinessDate, parseBusinessDate } from '../calendar/business-date.ts';
import { readPositive } from '../input/amount.ts';
import { readText } from '../input/text.ts';
import { Amount } from '../money/amount.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import type { Refusal } from '../verdict/refusal.ts';
import type { Framework } from './framework.ts';
import type { RecordFramework } from './framework-command.ts';

/**
 * Keeps an agreement with a payee for approval (D-32).
 *
 * Refusals in order: `INVALID_TEXT`, `INVALID_AMOUNT`, `INVALID_SCALE`, `NOT_POSITIVE`, `INVALID_DATE`,
 * `INVALID_PERIOD`, `NOT_FOUND` for the payee, `ALREADY_TAKEN`.
 *
 * @example
 * book.execute({ kind: 'RecordFramework', frameworkId, reference: 'AC-2026-07', payeeId, purpose: 'Paper',
 *   maximum: '100000.00', validFrom: '2026-03-01', validUntil: '2030-02-28' }, context);
 */
export function recordFramework(situation: Situation, command: RecordFramework): Decided {
  const { context, fiscalYear } = situation;
  const { frameworkId: id, reference, payeeId, purpose } = command;
  const invalid = readText(reference, 'reference', 'REFERENCE') ?? readText(purpose, 'purpose', 'PROSE');
  if (invalid) return refused(invalid);
  const maximum = readPositive(command.maximum, fiscalYear.currency, 'maximum');
  if (!maximum.ok) return refused(maximum.refusal);
  const validity = readValidity(command);
  if (!validity.ok) return refused(validity.refusal);
  const refusal = checkNames(situation, command);
  if (refusal) return refused(refusal);
  const framework: Framework = {
    id,
    reference,
    payeeId,
    purpose,
    maximum: maximum.value,
    ordered: Amount.zero(fiscalYear.currency),
    ...validity.value,
    state: 'RECORDED',
    recordedBy: context.actor.personId,
    approvedBy: null,
    reason: null,
    version: 1,
  };
  return decided([{ kind: 'FrameworkRecorded', framework, entries: [] }]);
}

interface Validity {
  readonly validFrom: BusinessDate;
  readonly validUntil: BusinessDate;
}

function readValidity(command: RecordFramework): Outcome<Validity, Refusal> {
  const from = parseBusinessDate(command.validFrom);
  if (!from.ok) return from;
  const until = parseBusinessDate(command.validUntil);
  if (!until.ok) return until;
  if (until.value < from.value) return refuse({ kind: 'INVALID_PERIOD', from: from.value, until: until.value });
  return accept({ validFrom: from.value, validUntil: until.value });
}

function checkNames({ state }: Situation, { frameworkId, reference, payeeId }: RecordFramework): Refusal | null {
  if (!state.payees.has(payeeId)) return { kind: 'NOT_FOUND', noun: 'Payee', id: payeeId };
  if (state.frameworks.has(frameworkId)) return { kind: 'ALREADY_TAKEN', noun: 'Framework', value: frameworkId };
  return state.frameworkByReference.has(reference)
    ? { kind: 'ALREADY_TAKEN', noun: 'Framework', value: reference }
    : null;
}
