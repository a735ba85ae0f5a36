import type { Role } from 'budget-core';
import { builder } from '../builder.ts';
import { PersonType } from '../nouns.ts';

export const RoleEnum = builder.enumType('Role', {
  description: 'The roles of a central administration.',
  values: {
    ASSISTANT_SECTION_OFFICER: { description: 'Prepares files: records commitments, expenses and payees.' },
    SECTION_OFFICER: { description: 'Approves commitments within a limit and certifies delivery.' },
    CONTROLLER: { description: 'Approves expenses.' },
    DEPUTY_SECRETARY: { description: 'Approves above the Section Officer’s limit; sets authority and controls.' },
    DIRECTOR: { description: 'Approves above all others; sets authority and controls.' },
    ACCOUNTANT: { description: 'Records payments and never orders them.' },
    AUDITOR: { description: 'Reads all and writes nothing.' },
    ADMINISTRATOR: { description: 'Opens years and keeps the tree of lines; has no financial power.' },
    READER: { description: 'A dashboard’s account: aggregates only, no names.' },
  } as const satisfies Record<Role, { description: string }>,
});

PersonType.implement({
  description: 'A person as acts name them.',
  authScopes: { may: 'readPersons' },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the person.' }),
    name: t.exposeString('name', { description: 'The name of the person.' }),
    unit: t.exposeString('unit', { description: 'The directorate or service that the person works in.' }),
    role: t.exposeString('role', { description: 'The role of the person when last seen.' }),
  }),
});
