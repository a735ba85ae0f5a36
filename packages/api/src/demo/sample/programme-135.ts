import { capital, leaf, node, operating, type SampleLimit, type SampleLine, staff } from './line.ts';

/** Programme 135. Reserve: 0.5 % of staff, 4 % of operating expenditure, 6 % of capital and transfers. */
export const programme135: readonly SampleLine[] = [
  node('135', 'Conduite et soutien', 'Administration and Support'),
  node('135-01', 'Personnel', 'Staff'),
  staff('135-01-2'),
  leaf('135-01-2-10', 'Rémunérations', 'Salaries', ['2400000.00', '12000.00'], ['2400000.00', '12000.00']),
  leaf(
    '135-01-2-20',
    'Cotisations sociales',
    'Employer contributions',
    ['800000.00', '4000.00'],
    ['800000.00', '4000.00'],
  ),
  node('135-02', "Systèmes d'information", 'Information systems'),
  operating('135-02-3'),
  leaf('135-02-3-10', 'Hébergement', 'Hosting', ['300000.00', '12000.00'], ['280000.00', '11200.00']),
  leaf(
    '135-02-3-20',
    'Maintenance applicative',
    'Software maintenance',
    ['200000.00', '8000.00'],
    ['200000.00', '8000.00'],
  ),
  capital('135-02-5'),
  leaf('135-02-5-10', 'Projets numériques', 'Digital projects', ['500000.00', '30000.00'], ['400000.00', '24000.00']),
  node('135-03', 'Bâtiments', 'Premises'),
  operating('135-03-3'),
  leaf('135-03-3-10', 'Énergie et fluides', 'Utilities', ['260000.00', '10400.00'], ['260000.00', '10400.00']),
  leaf('135-03-3-20', 'Entretien courant', 'Routine upkeep', ['180000.00', '7200.00'], ['170000.00', '6800.00']),
  capital('135-03-5'),
  leaf(
    '135-03-5-10',
    'Rénovation énergétique',
    'Energy renovation',
    ['600000.00', '36000.00'],
    ['350000.00', '21000.00'],
  ),
];

/** Less than its lines hold together: the programme binds, and what lies below is indicative. */
export const limitsOf135: readonly SampleLimit[] = [
  {
    code: '135',
    authority: 'COMMITMENT',
    limit: '4900000.00',
    legalReference: 'Loi organique n° 2001-692 (LOLF), art. 9',
  },
  {
    code: '135',
    authority: 'PAYMENT',
    limit: '4600000.00',
    legalReference: 'Loi organique n° 2001-692 (LOLF), art. 9',
  },
];
