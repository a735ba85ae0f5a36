import type { PersonId } from '../ids.ts';

/** The roles of a central administration (D-100). */
export const roles = [
  'ASSISTANT_SECTION_OFFICER',
  'SECTION_OFFICER',
  'CONTROLLER',
  'DEPUTY_SECRETARY',
  'DIRECTOR',
  'ACCOUNTANT',
  'AUDITOR',
  'ADMINISTRATOR',
  'READER',
] as const;

export type Role = (typeof roles)[number];

/** Who acts: the person, in which role, and up to which amount that person may approve (D-102). */
export interface Actor {
  readonly personId: PersonId;
  readonly role: Role;
  /** Amount as text; null: no limit was set, so the person cannot approve. */
  readonly approvalLimit: string | null;
}
