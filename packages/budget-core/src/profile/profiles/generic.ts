import type { BusinessDate } from '../../calendar/business-date.ts';
import type { Profile } from '../profile.ts';

/** No rule of any country: what a year is like is said when it is opened. */
export const generic: readonly Profile[] = [
  {
    name: 'generic',
    version: 1,
    validFrom: '1900-01-01' as BusinessDate,
    labels: { fr: 'Générique', en: 'Generic' },
    year: { mode: 'SINGLE', firstMonth: 1, distribution: 'FREE' },
    rules: [],
  },
];
