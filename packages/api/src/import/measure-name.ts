import { z } from 'zod';
import type { Measure } from './mapped-row.ts';

const names = {
  commitmentAuthorised: 'commitmentAuthorised',
  commitmentFrozen: 'commitmentFrozen',
  reserved: 'reserved',
  committed: 'committed',
  expensedWithoutCommitment: 'expensedWithoutCommitment',
  paymentAuthorised: 'paymentAuthorised',
  paymentFrozen: 'paymentFrozen',
  certified: 'certified',
  expensed: 'expensed',
  paid: 'paid',
} as const satisfies { readonly [Name in Measure]: Name };

export const measureName = z.enum(names, `is one of ${Object.keys(names).join(', ')}`);

/** What a commitment of an earlier year states; it has no authority and reserves nothing. */
export const carriedMeasures: readonly Measure[] = ['committed', 'certified', 'expensed', 'paid'];
