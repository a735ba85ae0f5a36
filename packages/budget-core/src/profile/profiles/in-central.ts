import type { BusinessDate } from '../../calendar/business-date.ts';
import type { Profile } from '../profile.ts';

/** The central government of India. Lines bear `section` (`revenue`, `capital`) and `vote` (`voted`, `charged`). */
export const inCentral: readonly Profile[] = [
  {
    name: 'in-central',
    version: 1,
    validFrom: '2017-04-01' as BusinessDate,
    labels: { fr: 'Gouvernement central (Inde)', en: 'Central government (India)' },
    year: { mode: 'SINGLE', firstMonth: 4, distribution: 'FREE' },
    rules: [
      {
        kind: 'FISCAL_YEAR',
        fixes: ['mode', 'firstMonth'],
        text: {
          fr: 'L’exercice va du 1er avril au 31 mars ; une seule autorisation est ouverte.',
          en: 'The year runs from 1 April to 31 March; a single appropriation is granted.',
        },
        legalReference: 'Constitution of India, art. 112; General Financial Rules 2017, rule 43',
      },
      {
        kind: 'COUNT_FROM',
        start: 'EXPENSE',
        text: {
          fr: 'Les factures approuvées sont seules limitées par l’autorisation ; les engagements sont tenus dans le registre des engagements.',
          en: 'Bills passed are bound by the appropriation; commitments are kept in the liability register.',
        },
        legalReference: 'General Financial Rules 2017, rule 64 and form GFR 3',
      },
      {
        kind: 'SEALED',
        dimension: 'section',
        text: {
          fr: 'Aucun redéploiement entre les sections de fonctionnement (revenue) et de capital.',
          en: 'No re-appropriation between revenue and capital.',
        },
        legalReference: 'General Financial Rules 2017, rule 65; Delegation of Financial Powers Rules, rule 10',
      },
      {
        kind: 'SEALED',
        dimension: 'vote',
        text: {
          fr: 'Aucun redéploiement entre dépenses votées et dépenses à la charge du fonds (charged).',
          en: 'No re-appropriation between voted and charged expenditure.',
        },
        legalReference: 'Constitution of India, art. 113; Delegation of Financial Powers Rules, rule 10',
      },
      {
        kind: 'PACE_CAPS',
        quarters: ['25', '25', '25', '33'],
        months: { 3: '15' },
        mode: 'BLOCK',
        text: {
          fr: 'Dépenses par trimestre : au plus 25 %, 25 %, 25 % et 33 % de l’année ; en mars, au plus 15 %.',
          en: 'Expenditure by quarter: at most 25 %, 25 %, 25 % and 33 % of the year; in March, at most 15 %.',
        },
        legalReference: 'General Financial Rules 2017, rule 62 (3); Cash Management System of the Ministry of Finance',
      },
    ],
  },
];
