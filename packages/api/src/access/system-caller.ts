import { asId } from 'budget-core';

/** Who does what no person does. No token may bear the id, so that nobody else acts under it. */
export const systemPersonId = asId<'Person'>('system');

/** The system as acts name whoever did them. */
export interface SystemCaller {
  readonly organisationId: string;
  readonly actor: { readonly personId: typeof systemPersonId; readonly role: 'SYSTEM'; readonly approvalLimit: null };
  readonly name: string;
  readonly unit: string;
}

export function systemOf(organisationId: string): SystemCaller {
  const actor = { personId: systemPersonId, role: 'SYSTEM', approvalLimit: null } as const;
  return { organisationId, actor, name: 'budget-api', unit: 'System' };
}
