import type { DayStep } from './day-step.ts';

/** The business date of every act of the day: the clock has no say, so that each play is the same. */
export const dayOfWork = '2026-02-03';

/** The programme whose execution table ends the day. */
export const programmeOfTheDay = '113';

const recording: readonly DayStep[] = [
  {
    key: 'sample-day-record-riverbanks',
    by: 'awa',
    act: {
      mutation: 'recordCommitment',
      reference: 'EJ-2026-0001',
      payee: 'T-1001',
      purpose: 'Riverbank works, spring campaign',
      charges: [{ line: '113-01-3-10', amount: '38400.00' }],
    },
  },
  {
    key: 'sample-day-record-laser-survey',
    by: 'tom',
    act: {
      mutation: 'recordCommitment',
      reference: 'EJ-2026-0002',
      payee: 'T-1003',
      purpose: 'Laser survey of rivers, dunes and shore',
      charges: [
        { line: '113-01-3-20', amount: '60000.00' },
        { line: '113-02-3-20', amount: '40000.00' },
        { line: '127-02-3-10', amount: '80000.00' },
      ],
    },
  },
  {
    key: 'sample-day-record-levees',
    by: 'awa',
    act: {
      mutation: 'recordCommitment',
      reference: 'EJ-2026-0003',
      payee: 'T-1002',
      purpose: 'Levees of the lower valley, works of three years',
      charges: [{ line: '113-01-5-10', amount: '4800000.00' }],
    },
  },
  {
    key: 'sample-day-record-grants',
    by: 'awa',
    act: {
      mutation: 'recordCommitment',
      reference: 'EJ-2026-0004',
      payee: 'T-1004',
      purpose: 'Grants of the year to river boards and nature parks',
      charges: [
        { line: '113-01-6-10', amount: '1400000.00' },
        { line: '113-02-6-10', amount: '560000.00' },
      ],
    },
  },
  {
    key: 'sample-day-record-stations',
    by: 'awa',
    act: {
      mutation: 'recordCommitment',
      reference: 'EJ-2026-0005',
      payee: 'T-1005',
      purpose: 'Twelve gauging stations',
      charges: [{ line: '113-01-5-20', amount: '120000.00' }],
    },
  },
  {
    key: 'sample-day-record-cooling-plan',
    by: 'tom',
    act: {
      mutation: 'recordCommitment',
      reference: 'EJ-2026-0006',
      payee: 'T-1008',
      purpose: 'Cooling plan of the Three Rivers municipalities',
      charges: [{ line: '127-01-3-10', amount: '24500.00' }],
    },
  },
];

/** The first asks for more than its line has left; the second fits its line and not the programme. */
const refused: readonly DayStep[] = [
  {
    key: 'sample-day-record-atlas',
    by: 'awa',
    act: {
      mutation: 'recordCommitment',
      reference: 'EJ-2026-0007',
      payee: 'T-1006',
      purpose: 'Printed atlas of wetlands',
      charges: [{ line: '113-03-3-20', amount: '60000.00' }],
    },
  },
  {
    key: 'sample-day-record-land',
    by: 'awa',
    act: {
      mutation: 'recordCommitment',
      reference: 'EJ-2026-0008',
      payee: 'T-1007',
      purpose: 'Purchase of flood meadows',
      charges: [{ line: '113-02-5-10', amount: '1000000.00' }],
    },
  },
];

const approvals: readonly DayStep[] = [
  {
    key: 'sample-day-approve-riverbanks',
    by: 'helene',
    act: { mutation: 'approveCommitment', commitment: 'EJ-2026-0001', expectedVersion: 2 },
  },
  {
    key: 'sample-day-approve-survey-above-limit',
    by: 'ravi',
    act: { mutation: 'approveCommitment', commitment: 'EJ-2026-0002', expectedVersion: 2 },
  },
  {
    key: 'sample-day-approve-laser-survey',
    by: 'ines',
    act: { mutation: 'approveCommitment', commitment: 'EJ-2026-0002', expectedVersion: 2 },
  },
  {
    key: 'sample-day-approve-levees',
    by: 'joseph',
    act: { mutation: 'approveCommitment', commitment: 'EJ-2026-0003', expectedVersion: 2 },
  },
];

const paid: readonly DayStep[] = [
  {
    key: 'sample-day-record-invoice-riverbanks',
    by: 'awa',
    act: {
      mutation: 'recordExpense',
      reference: 'DP-2026-0001',
      commitment: 'EJ-2026-0001',
      invoiceNumber: 'BR-26-017',
      charges: [{ line: '113-01-3-10', amount: '15000.00' }],
    },
  },
  {
    key: 'sample-day-certify-riverbanks',
    by: 'helene',
    act: { mutation: 'certifyExpense', expense: 'DP-2026-0001', expectedVersion: 1, charges: null },
  },
  {
    key: 'sample-day-approve-invoice-riverbanks',
    by: 'paul',
    act: { mutation: 'approveExpense', expense: 'DP-2026-0001', expectedVersion: 2, charges: null },
  },
  {
    key: 'sample-day-pay-riverbanks',
    by: 'sofia',
    act: { mutation: 'payExpense', expense: 'DP-2026-0001', expectedVersion: 3 },
  },
];

/** Delivery is certified in part, so approving the whole claim is refused. */
const aboveCertified: readonly DayStep[] = [
  {
    key: 'sample-day-record-invoice-survey',
    by: 'tom',
    act: {
      mutation: 'recordExpense',
      reference: 'DP-2026-0002',
      commitment: 'EJ-2026-0002',
      invoiceNumber: 'TL-2026-04',
      charges: [{ line: '113-01-3-20', amount: '30000.00' }],
    },
  },
  {
    key: 'sample-day-certify-survey-in-part',
    by: 'ravi',
    act: {
      mutation: 'certifyExpense',
      expense: 'DP-2026-0002',
      expectedVersion: 1,
      charges: [{ line: '113-01-3-20', amount: '24000.00' }],
    },
  },
  {
    key: 'sample-day-approve-survey-above-certified',
    by: 'paul',
    act: {
      mutation: 'approveExpense',
      expense: 'DP-2026-0002',
      expectedVersion: 2,
      charges: [{ line: '113-01-3-20', amount: '30000.00' }],
    },
  },
];

/** Stays approved and unpaid, for the accountant to go on with. */
const dueForPayment: readonly DayStep[] = [
  {
    key: 'sample-day-record-second-invoice',
    by: 'awa',
    act: {
      mutation: 'recordExpense',
      reference: 'DP-2026-0003',
      commitment: 'EJ-2026-0001',
      invoiceNumber: 'BR-26-023',
      charges: [{ line: '113-01-3-10', amount: '9800.50' }],
    },
  },
  {
    key: 'sample-day-certify-second-invoice',
    by: 'helene',
    act: { mutation: 'certifyExpense', expense: 'DP-2026-0003', expectedVersion: 1, charges: null },
  },
  {
    key: 'sample-day-approve-second-invoice',
    by: 'paul',
    act: { mutation: 'approveExpense', expense: 'DP-2026-0003', expectedVersion: 2, charges: null },
  },
];

/** One day of work in the sample ministry, in its order. */
export const dayOfTheSample: readonly DayStep[] = [
  ...recording,
  ...refused,
  ...approvals,
  ...paid,
  ...aboveCertified,
  ...dueForPayment,
];
