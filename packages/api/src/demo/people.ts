import { asId, type Role } from 'budget-core';
import type { Caller } from '../access/caller.ts';

/** The sample keeps to an organisation of its own, so it never mixes with anybody's data. */
export const organisationId = '0197a000-0000-7000-8000-000000000001';

const water = 'Directorate of Water and Nature';
const climate = 'Directorate of Climate Adaptation';
const secretariat = 'General Secretariat';
const control = 'Budget Control Office';

function person(number: number, name: string, role: Role, unit: string, approvalLimit: string | null = null): Caller {
  const personId = asId<'Person'>(`0197a000-0000-7000-8000-${String(1000 + number).padStart(12, '0')}`);
  return { organisationId, actor: { personId, role, approvalLimit }, name, unit };
}

/** The people of the sample ministry, all invented. */
export const people = {
  awa: person(1, 'Awa Diallo', 'ASSISTANT_SECTION_OFFICER', water),
  tom: person(2, 'Tom Keller', 'ASSISTANT_SECTION_OFFICER', climate),
  helene: person(3, 'Hélène Marchand', 'SECTION_OFFICER', water, '50000.00'),
  ravi: person(4, 'Ravi Menon', 'SECTION_OFFICER', climate, '50000.00'),
  paul: person(5, 'Paul Lindqvist', 'CONTROLLER', control),
  ines: person(6, 'Inês Carvalho', 'DEPUTY_SECRETARY', water, '500000.00'),
  joseph: person(7, 'Joseph Brandt', 'DIRECTOR', water, '5000000.00'),
  mei: person(8, 'Mei Tanaka', 'DIRECTOR', climate, '5000000.00'),
  sofia: person(9, 'Sofia Rossi', 'ACCOUNTANT', control),
  nadia: person(10, 'Nadia Benali', 'AUDITOR', secretariat),
  marc: person(11, 'Marc Ollivier', 'ADMINISTRATOR', secretariat),
  dashboard: person(12, 'Execution dashboard', 'READER', secretariat),
} as const satisfies Record<string, Caller>;

export type PersonKey = keyof typeof people;
