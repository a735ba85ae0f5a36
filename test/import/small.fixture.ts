/** A budget of two chapters with three lines, in the smallest mapping that has everything. */
export const mapping = {
  source: { format: 'csv' },
  budget: { fiscalYear: 2026, currency: 'EUR', mode: 'SINGLE' },
  nodes: [
    { level: 'chapter', code: ['chapter'], labels: ['chapter label'] },
    { level: 'line', code: ['chapter', 'line'], labels: ['label'] },
  ],
  measures: {
    commitmentAuthorised: 'voted',
    commitmentFrozen: 'frozen',
    reserved: { plus: ['certificates'], minus: ['committed'] },
    committed: 'committed',
    paid: 'paid',
    expensed: 'paid',
    certified: 'paid',
  },
  identities: [{ name: 'never more than was voted', ascending: ['paid', 'committed', 'certificates', 'voted'] }],
};

const header = 'chapter,chapter label,line,label,voted,frozen,certificates,committed,paid';

export const january = [
  header,
  '1,Roads,10,Bridges,1000.00,100.00,300.00,200.00,50.00',
  '1,Roads,20,Tunnels,500.00,0.00,0.00,0.00,0.00',
  '2,Schools,10,Books,,0.00,0.00,0.00,0.00',
];

/** More is paid for bridges, a commitment for them was reversed in part, tunnels are gone, and pens are new. */
export const february = [
  header,
  '1,Roads,10,Bridges,1200.00,100.00,250.00,150.00,60.00',
  '2,Schools,10,Books,0.00,0.00,0.00,0.00,0.00',
  '2,Schools,20,Pens,80.00,0.00,0.00,0.00,0.00',
];

export function runAt(effectiveDate: string, ...controlTotals: readonly object[]): string {
  return JSON.stringify({ effectiveDate, controlTotals });
}

export function csv(rows: readonly string[]): string {
  return `${rows.join('\n')}\n`;
}
