import type { Authority } from 'budget-core';
import { builder } from './builder.ts';

export const AuthorityEnum = builder.enumType('Authority', {
  description: 'The two authorities of a dual budget; a single one has the commitment side alone.',
  values: {
    COMMITMENT: { description: 'What may be committed (AE, autorisation d’engagement).' },
    PAYMENT: { description: 'What may be paid in the year (CP, crédit de paiement).' },
  } as const satisfies Record<Authority, { description: string }>,
});
