import { asId, type Book, type BusinessDate, type CommitmentFact, dayAfter } from 'budget-core';
import { systemOf } from '../access/system-caller.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Act, ExpireReservation } from './ledger.ts';
import type { Tools } from './tools.ts';

const mutation = 'expireReservation';

/** On what occasion the system acts: before which request, or for whose sake else. */
export interface Occasion {
  readonly organisationId: string;
  readonly requestId: string;
}

/**
 * Returns the commitments whose reservation ran out before a date: an act of the system for each, dated the first day on
 * which its amount is free (D-31). The book holds it then, and whatever becomes of the request, the acts are kept.
 */
export function expireReservations(book: Book, date: BusinessDate, occasion: Occasion, tools: Tools): readonly Act[] {
  return book.expireReservations(date).map((fact) => actOf(fact, occasion, tools));
}

function actOf(fact: CommitmentFact, { organisationId, requestId }: Occasion, { now, newId }: Tools): Act {
  const { id, version, expiresOn } = fact.commitment;
  if (expiresOn === null) throw new Error('A reservation without a last day does not run out');
  const caller = systemOf(organisationId);
  const effectiveDate = dayAfter(expiresOn);
  const command: ExpireReservation = {
    kind: 'ExpireReservation',
    commitmentId: id,
    expectedVersion: version - 1,
    expiresOn,
  };
  return {
    id: asId(newId()),
    // Whoever comes to it twice, by whatever way, meets the same key.
    key: { actorId: caller.actor.personId, mutation, idempotencyKey: `${id}-${command.expectedVersion}` },
    caller,
    requestId,
    fingerprint: fingerprintOf(mutation, effectiveDate, command),
    effectiveDate,
    recordedAt: now().toISOString(),
    command,
    verdict: { outcome: 'ACCEPTED', controls: [] },
    subject: { noun: 'Commitment', id },
    subjectVersion: version,
    facts: [fact],
  };
}
