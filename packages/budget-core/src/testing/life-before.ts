import type { Command } from '../book/command.ts';
import type { BusinessDate } from '../calendar/business-date.ts';
import type { AuthorityMode } from '../fiscal-year/fiscal-year.ts';
import { asId } from '../ids.ts';
import { defaultIds } from './default-ids.ts';

/** A command with the number of the person who gives it. */
export type GivenBy = readonly [whom: number, command: Command];

/**
 * What was done in a year before its random history goes on: commitments in three states, claims from recorded to
 * paid, an amendment and a budget movement under way, a draft that only an override lets pass. Amounts are written by
 * whoever knows the currency.
 */
export function lifeBefore(mode: AuthorityMode, inCurrency: (units: bigint) => string): readonly GivenBy[] {
  return [
    ...commitments(inCurrency),
    ...expenses(inCurrency),
    ...changesUnderWay(inCurrency),
    ...overrunWaiting(mode, inCurrency),
  ];
}

const firstId = asId<'Commitment'>('before-1');
const firstCharge = asId<'CommitmentCharge'>('before-1-charge');

function commitments(inCurrency: (units: bigint) => string): readonly GivenBy[] {
  const recorded = (['A1', 'A2', 'B1'] as const).map(
    (code, index): GivenBy => [
      1,
      {
        kind: 'RecordCommitment',
        commitmentId: asId<'Commitment'>(`before-${index + 1}`),
        reference: `B${index + 1}`,
        payeeId: asId<'Payee'>('payee'),
        purpose: 'Supplies',
        charges: [
          {
            chargeId: asId<'CommitmentCharge'>(`before-${index + 1}-charge`),
            lineId: asId<'BudgetLine'>(code),
            amount: inCurrency(30_000n),
          },
        ],
      },
    ],
  );
  const approved = ['before-1', 'before-2'].map(
    (id): GivenBy => [2, { kind: 'ApproveCommitment', commitmentId: asId<'Commitment'>(id), expectedVersion: 2 }],
  );
  return [...recorded, ...approved];
}

function expenses(inCurrency: (units: bigint) => string): readonly GivenBy[] {
  const ids = [1, 2, 3, 4].map((number) => asId<'Expense'>(`before-${number}`));
  const [paid, approved, certified] = ids;
  const recorded = ids.map(
    (expenseId, index): GivenBy => [
      1,
      {
        kind: 'RecordExpense',
        expenseId,
        commitmentId: firstId,
        reference: `BE${index}`,
        invoiceNumber: `BF${index}`,
        charges: [{ chargeId: firstCharge, amount: inCurrency(2_000n + BigInt(index)) }],
        final: false,
      },
    ],
  );
  if (!paid || !approved || !certified) return recorded;
  return [
    ...recorded,
    ...[paid, approved, certified].map(
      (expenseId): GivenBy => [2, { kind: 'CertifyExpense', expenseId, expectedVersion: 1, charges: null }],
    ),
    ...[paid, approved].map(
      (expenseId): GivenBy => [3, { kind: 'ApproveExpense', expenseId, expectedVersion: 2, charges: null }],
    ),
    [4, { kind: 'PayExpense', expenseId: paid, expectedVersion: 3 }],
  ];
}

function changesUnderWay(inCurrency: (units: bigint) => string): readonly GivenBy[] {
  const decisionId = asId<'BudgetDecision'>('before');
  return [
    [
      1,
      {
        kind: 'RecordCommitmentAmendment',
        amendmentId: asId<'CommitmentAmendment'>('before'),
        commitmentId: asId<'Commitment'>('before-2'),
        expectedVersion: 3,
        purpose: 'More supplies',
        increases: [{ chargeId: asId<'CommitmentCharge'>('before-2-charge'), amount: inCurrency(500n) }],
        decreases: [],
      },
    ],
    [
      1,
      {
        kind: 'RecordBudgetDecision',
        decisionId,
        number: '2026-before',
        takenBy: 'Minister',
        decidedOn: '2026-02-27' as BusinessDate,
        legalReference: 'LOLF, art. 12',
        documentReference: null,
      },
    ],
    [
      1,
      {
        kind: 'ProposeBudgetMovement',
        movementId: asId<'BudgetMovement'>('before'),
        decisionId,
        movement: 'REDUCTION',
        authority: 'COMMITMENT',
        // So much that less authority than now would soon be too little.
        takenFrom: [{ lineId: asId<'BudgetLine'>('A1'), amount: inCurrency(60_000n) }],
        givenTo: [],
      },
    ],
  ];
}

/** A ceiling that may be overridden, and a draft that goes beyond it. */
function overrunWaiting(mode: AuthorityMode, inCurrency: (units: bigint) => string): readonly GivenBy[] {
  return [
    [
      1,
      {
        kind: 'SetSpendingControl',
        controlId: asId<'SpendingControl'>('before'),
        lineId: asId<'BudgetLine'>('B1'),
        // Both its authorities were set before.
        expectedVersion: mode === 'DUAL' ? 3 : 2,
        authority: 'COMMITMENT',
        name: null,
        mode: 'BLOCK',
        limit: inCurrency(150_000n),
        pace: null,
        tolerance: { percent: null, amount: null },
        countsFrom: 'SUBMIT',
        thresholds: [],
        validFrom: null,
        validUntil: null,
        overrideCap: inCurrency(5_000n),
        legalReference: null,
        ...defaultIds('before-default'),
      },
    ],
    [
      1,
      {
        kind: 'DraftCommitment',
        commitmentId: asId<'Commitment'>('before-4'),
        reference: 'B4',
        payeeId: asId<'Payee'>('payee'),
        purpose: 'Supplies',
        charges: [
          {
            chargeId: asId<'CommitmentCharge'>('before-4-charge'),
            lineId: asId<'BudgetLine'>('B1'),
            amount: inCurrency(122_000n),
          },
        ],
      },
    ],
  ];
}
