import { capital, leaf, node, operating, type SampleLimit, type SampleLine, transfers } from './line.ts';

/** Programme 127. Reserve: 0.5 % of staff, 4 % of operating expenditure, 6 % of capital and transfers. */
export const programme127: readonly SampleLine[] = [
  node('127', 'Adaptation au changement climatique', 'Climate Change Adaptation'),
  node('127-01', 'Villes et fortes chaleurs', 'Cities and heat'),
  operating('127-01-3'),
  leaf(
    '127-01-3-10',
    'Plans locaux de fraîcheur',
    'Local cooling plans',
    ['400000.00', '16000.00'],
    ['360000.00', '14400.00'],
  ),
  leaf(
    '127-01-3-20',
    'Information du public',
    'Public information',
    ['120000.00', '4800.00'],
    ['120000.00', '4800.00'],
  ),
  capital('127-01-5'),
  leaf(
    '127-01-5-10',
    'Îlots de fraîcheur',
    'Shaded public squares',
    ['2000000.00', '120000.00'],
    ['1300000.00', '78000.00'],
  ),
  leaf(
    '127-01-5-20',
    'Rafraîchissement des écoles',
    'School cooling',
    ['1600000.00', '96000.00'],
    ['900000.00', '54000.00'],
  ),
  transfers('127-01-6'),
  leaf(
    '127-01-6-10',
    'Aides aux communes',
    'Grants to municipalities',
    ['3000000.00', '180000.00'],
    ['2400000.00', '144000.00'],
  ),
  node('127-02', 'Littoral', 'Coast'),
  operating('127-02-3'),
  leaf(
    '127-02-3-10',
    'Suivi du trait de côte',
    'Shoreline monitoring',
    ['200000.00', '8000.00'],
    ['180000.00', '7200.00'],
  ),
  capital('127-02-5'),
  leaf('127-02-5-10', 'Ouvrages littoraux', 'Coastal works', ['2500000.00', '150000.00'], ['1500000.00', '90000.00']),
  leaf(
    '127-02-5-20',
    'Restauration des dunes',
    'Dune restoration',
    ['700000.00', '42000.00'],
    ['500000.00', '30000.00'],
  ),
  transfers('127-02-6'),
  leaf(
    '127-02-6-10',
    'Aides à la relocalisation',
    'Relocation grants',
    ['1200000.00', '72000.00'],
    ['800000.00', '48000.00'],
  ),
  node('127-03', 'Recherche et services climatiques', 'Research and climate services'),
  operating('127-03-3'),
  leaf('127-03-3-10', 'Modèles régionaux', 'Regional models', ['350000.00', '14000.00'], ['300000.00', '12000.00']),
  leaf(
    '127-03-3-20',
    'Services aux collectivités',
    'Services to local government',
    ['150000.00', '6000.00'],
    ['150000.00', '6000.00'],
  ),
];

/** Less than its lines hold together: the programme binds, and what lies below is indicative. */
export const limitsOf127: readonly SampleLimit[] = [
  {
    code: '127',
    authority: 'COMMITMENT',
    limit: '10500000.00',
    legalReference: 'Loi organique n° 2001-692 (LOLF), art. 9',
  },
  {
    code: '127',
    authority: 'PAYMENT',
    limit: '7400000.00',
    legalReference: 'Loi organique n° 2001-692 (LOLF), art. 9',
  },
];
