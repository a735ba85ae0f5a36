import { asId } from '../ids.ts';
import type { Actor, Role } from '../person/actor.ts';

function person(name: string, role: Role, approvalLimit: string | null = null): Actor {
  return { personId: asId<'Person'>(name), role, approvalLimit };
}

/** One person in each role, two where a test needs a second one. */
export const people = {
  aso: person('amina', 'ASSISTANT_SECTION_OFFICER'),
  otherAso: person('bruno', 'ASSISTANT_SECTION_OFFICER'),
  officer: person('claire', 'SECTION_OFFICER', '10000.00'),
  otherOfficer: person('denis', 'SECTION_OFFICER', '10000.00'),
  deputy: person('elise', 'DEPUTY_SECRETARY', '100000.00'),
  director: person('farid', 'DIRECTOR', '1000000.00'),
  controller: person('gaelle', 'CONTROLLER'),
  accountant: person('hugo', 'ACCOUNTANT'),
} as const;
