import { asId } from 'budget-core';
import type { ActDefinition } from '../act.ts';

export interface RegisterPayeeInput {
  readonly reference: string;
  readonly name: string;
}

export const registerPayee: ActDefinition<RegisterPayeeInput> = {
  name: 'registerPayee',
  wanted: ({ reference }) => ({ payees: [reference] }),
  command: ({ reference, name }, { newId }) => ({
    kind: 'RegisterPayee',
    payeeId: asId(newId()),
    reference,
    name,
  }),
};
