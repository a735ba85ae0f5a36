import type { BusinessDate } from '../../calendar/business-date.ts';
import type { Profile } from '../profile.ts';

/**
 * The French State. Lines bear `ministry`, `title` (titre, 2 is staff) and, where their credit is an estimate, `limit`
 * = `estimated`; all other credit is limitative.
 */
export const frState: readonly Profile[] = [
  {
    name: 'fr-state',
    version: 1,
    validFrom: '2025-01-01' as BusinessDate,
    labels: { fr: 'État (France)', en: 'State (France)' },
    year: { mode: 'DUAL', firstMonth: 1, distribution: 'FREE' },
    rules: [
      {
        kind: 'FISCAL_YEAR',
        fixes: ['mode', 'firstMonth'],
        text: {
          fr: 'L’exercice est l’année civile ; les crédits ouverts sont des autorisations d’engagement et des crédits de paiement.',
          en: 'The year is the calendar year; what is opened is commitment authority and payment authority.',
        },
        legalReference: 'LOLF, art. 1 et 8',
      },
      {
        kind: 'EQUAL_AUTHORITIES',
        dimension: 'title',
        code: '2',
        text: {
          fr: 'Sur le titre 2 (dépenses de personnel), le montant des AE est égal au montant des CP.',
          en: 'On title 2 (staff), commitment authority equals payment authority.',
        },
        legalReference: 'LOLF, art. 8',
      },
      {
        kind: 'ONE_WAY',
        dimension: 'title',
        code: '2',
        text: {
          fr: 'Les crédits du titre 2 peuvent abonder d’autres titres ; ceux-ci ne peuvent jamais les abonder.',
          en: 'Credit of title 2 may fund other titles; these never fund title 2.',
        },
        legalReference: 'LOLF, art. 7, II',
      },
      {
        kind: 'TRANSFER_CAP',
        within: 'ministry',
        percent: '2',
        text: {
          fr: 'Les virements entre programmes d’un même ministère ne dépassent pas, cumulés sur l’année, 2 % des crédits initiaux, à l’origine comme à la destination ; les transferts entre ministères n’ont pas de plafond.',
          en: 'Virements between programmes of one ministry stay, added up over the year, within 2 % of the initial credit of the source and of the target; transfers between ministries have no cap.',
        },
        legalReference: 'LOLF, art. 12',
      },
      {
        kind: 'RESERVE',
        dimension: 'title',
        percentByCode: { 2: '0.5' },
        otherwise: '5.5',
        text: {
          fr: 'À l’ouverture, 0,5 % des crédits du titre 2 et 5,5 % de ceux des autres titres sont mis en réserve.',
          en: 'On opening, 0.5 % of the credit of title 2 and 5.5 % of that of other titles is frozen as a reserve.',
        },
        legalReference: 'LOLF, art. 51, 4° bis ; taux du projet de loi de finances pour 2025',
      },
      {
        kind: 'OVERRIDES_ONLY',
        dimension: 'limit',
        code: 'estimated',
        text: {
          fr: 'Les crédits sont limitatifs : aucun dépassement n’y est autorisé, sauf sur les crédits évaluatifs.',
          en: 'Credit is limitative: no override is granted on it, but on estimated credit alone.',
        },
        legalReference: 'LOLF, art. 9 et 10',
      },
    ],
  },
];
