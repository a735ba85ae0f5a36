import { capital, leaf, node, operating, type SampleLimit, type SampleLine, transfers } from './line.ts';

/** Programme 113. Reserve: 0.5 % of staff, 4 % of operating expenditure, 6 % of capital and transfers. */
export const programme113: readonly SampleLine[] = [
  node('113', 'Eau et milieux naturels', 'Water and Natural Environments'),
  node('113-01', 'Rivières et prévention des crues', 'Rivers and flood prevention'),
  operating('113-01-3'),
  leaf(
    '113-01-3-10',
    'Entretien des berges',
    'Riverbank maintenance',
    ['300000.00', '12000.00'],
    ['280000.00', '11200.00'],
  ),
  leaf(
    '113-01-3-20',
    'Études hydrologiques',
    'Hydrological studies',
    ['150000.00', '6000.00'],
    ['130000.00', '5200.00'],
  ),
  capital('113-01-5'),
  leaf(
    '113-01-5-10',
    'Digues et ouvrages',
    'Levees and structures',
    ['5200000.00', '312000.00'],
    ['2600000.00', '156000.00'],
  ),
  leaf('113-01-5-20', 'Stations de mesure', 'Gauging stations', ['300000.00', '18000.00'], ['250000.00', '15000.00']),
  transfers('113-01-6'),
  leaf(
    '113-01-6-10',
    'Aides aux syndicats de rivière',
    'Grants to river boards',
    ['1500000.00', '90000.00'],
    ['1400000.00', '84000.00'],
  ),
  node('113-02', 'Espaces protégés', 'Protected areas'),
  operating('113-02-3'),
  leaf(
    '113-02-3-10',
    'Gestion des réserves naturelles',
    'Nature reserve management',
    ['500000.00', '20000.00'],
    ['480000.00', '19200.00'],
  ),
  leaf('113-02-3-20', 'Suivi de la faune', 'Wildlife monitoring', ['150000.00', '6000.00'], ['140000.00', '5600.00']),
  capital('113-02-5'),
  leaf(
    '113-02-5-10',
    'Acquisition de terrains',
    'Land purchase',
    ['1200000.00', '72000.00'],
    ['900000.00', '54000.00'],
  ),
  transfers('113-02-6'),
  leaf(
    '113-02-6-10',
    'Aides aux parcs naturels',
    'Grants to nature parks',
    ['600000.00', '36000.00'],
    ['560000.00', '33600.00'],
  ),
  node('113-03', 'Connaissance et publications', 'Knowledge and publications'),
  operating('113-03-3'),
  leaf('113-03-3-10', "Observatoire de l'eau", 'Water observatory', ['100000.00', '4000.00'], ['100000.00', '4000.00']),
  leaf('113-03-3-20', 'Publications', 'Publications', ['50000.00', '2000.00'], ['50000.00', '2000.00']),
];

/** Less than its lines hold together: the programme binds, and what lies below is indicative. */
export const limitsOf113: readonly SampleLimit[] = [
  {
    code: '113',
    authority: 'COMMITMENT',
    limit: '8000000.00',
    legalReference: 'Loi organique n° 2001-692 (LOLF), art. 9',
  },
  {
    code: '113',
    authority: 'PAYMENT',
    limit: '5800000.00',
    legalReference: 'Loi organique n° 2001-692 (LOLF), art. 9',
  },
];
