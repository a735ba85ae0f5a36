import type { PersonId } from '../ids.ts';
import type { SelfApproval, SeparationOfDuties } from '../verdict/refusal.ts';

/** The earlier duties of a file with who did each, in the order in which they are told; null: nobody. */
type DoneBy<Duty> = readonly (readonly [Duty, PersonId | null])[];

/** Nobody approves a file that he had a hand in before (D-101). */
export function checkNotOwn(personId: PersonId, doneBy: DoneBy<SelfApproval['earlierDuty']>): SelfApproval | null {
  const earlierDuty = dutyOf(personId, doneBy);
  return earlierDuty && { kind: 'SELF_APPROVAL', earlierDuty };
}

/** Nobody does a duty that checks what he did before (D-100, D-101). */
export function checkOtherPerson(
  personId: PersonId,
  duty: SeparationOfDuties['duty'],
  doneBy: DoneBy<SeparationOfDuties['earlierDuty']>,
): SeparationOfDuties | null {
  const earlierDuty = dutyOf(personId, doneBy);
  return earlierDuty && { kind: 'SEPARATION_OF_DUTIES', duty, earlierDuty };
}

function dutyOf<Duty>(personId: PersonId, doneBy: DoneBy<Duty>): Duty | null {
  return doneBy.find(([, person]) => person === personId)?.[0] ?? null;
}
