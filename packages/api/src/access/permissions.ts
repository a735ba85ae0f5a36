import { type Command, overrideGrantors, type Role } from 'budget-core';

/** One per business act, by the name of its mutation. */
type ActName = Uncapitalize<Command['kind']>;

/** What may be seen: aggregates are `readFigures`, the rest names files, creditors or persons. */
type ReadName =
  | 'readSelf'
  | 'readFigures'
  | 'readCommitments'
  | 'readExpenses'
  | 'readPayees'
  | 'readPersons'
  | 'readMovements'
  | 'readVerdicts'
  | 'readHistory'
  | 'readJournal'
  | 'checkCommitment';

export type Permission = ActName | ReadName;

const officers: readonly Role[] = [
  'ASSISTANT_SECTION_OFFICER',
  'SECTION_OFFICER',
  'CONTROLLER',
  'DEPUTY_SECRETARY',
  'DIRECTOR',
  'ACCOUNTANT',
];
const approvers: readonly Role[] = ['SECTION_OFFICER', 'DEPUTY_SECRETARY', 'DIRECTOR'];
const heads: readonly Role[] = ['DEPUTY_SECRETARY', 'DIRECTOR'];
/** Who puts movements forward: the controller those that freeze and release. */
const movers: readonly Role[] = ['ASSISTANT_SECTION_OFFICER', 'CONTROLLER'];
const officersAndAuditor: readonly Role[] = [...officers, 'AUDITOR'];
const allButReader: readonly Role[] = [...officersAndAuditor, 'ADMINISTRATOR'];
const everybody: readonly Role[] = [...allButReader, 'READER'];

/**
 * Who may do and see what (D-100, D-105): the only place that says so.
 *
 * The administrator sets years up and keeps the calendar; closing one ends what may be spent, so the Director does that.
 * The administrator keeps the tree of lines, which is a setting; authority and controls are money, so they
 * belong to the Deputy Secretary and the Director. What another system states is taken over on the Director's word.
 * The reader sees aggregates and nobody's name.
 */
export const permissions = {
  openFiscalYear: ['ADMINISTRATOR'],
  prepareFiscalYear: ['ADMINISTRATOR'],
  openPreparedFiscalYear: ['ADMINISTRATOR', 'DIRECTOR'],
  beginFiscalYearClosing: ['ADMINISTRATOR', 'DIRECTOR'],
  closeFiscalYear: ['DIRECTOR'],
  reverseFiscalYearClosing: ['DIRECTOR'],
  addBudgetLine: ['ADMINISTRATOR'],
  holdBudgetLine: ['ADMINISTRATOR'],
  resumeBudgetLine: ['ADMINISTRATOR'],
  closeBudgetLine: ['ADMINISTRATOR'],
  setAuthority: heads,
  setSpendingControl: heads,
  withdrawSpendingControl: heads,
  setSpendingCap: heads,
  withdrawSpendingCap: heads,
  grantOverride: overrideGrantors,
  registerPayee: ['ASSISTANT_SECTION_OFFICER'],
  draftCommitment: ['ASSISTANT_SECTION_OFFICER'],
  recordCommitment: ['ASSISTANT_SECTION_OFFICER'],
  editCommitment: ['ASSISTANT_SECTION_OFFICER'],
  submitCommitment: ['ASSISTANT_SECTION_OFFICER'],
  approveCommitment: approvers,
  returnCommitment: approvers,
  rejectCommitment: approvers,
  cancelCommitment: ['ASSISTANT_SECTION_OFFICER', ...approvers],
  closeCommitment: approvers,
  reopenCommitment: approvers,
  releaseCommitment: approvers,
  recordCommitmentAmendment: ['ASSISTANT_SECTION_OFFICER'],
  approveCommitmentAmendment: approvers,
  rejectCommitmentAmendment: approvers,
  withdrawCommitmentAmendment: ['ASSISTANT_SECTION_OFFICER'],
  recordFramework: ['ASSISTANT_SECTION_OFFICER'],
  approveFramework: approvers,
  closeFramework: ['ASSISTANT_SECTION_OFFICER', ...approvers],
  recordExpense: ['ASSISTANT_SECTION_OFFICER'],
  certifyExpense: ['SECTION_OFFICER'],
  approveExpense: ['CONTROLLER'],
  payExpense: ['ACCOUNTANT'],
  rejectExpense: ['CONTROLLER'],
  suspendExpense: ['CONTROLLER'],
  resumeExpense: ['CONTROLLER'],
  reverseExpense: ['CONTROLLER'],
  creditExpense: ['CONTROLLER'],
  recordBudgetDecision: movers,
  proposeBudgetMovement: movers,
  approveBudgetMovement: heads,
  rejectBudgetMovement: heads,
  withdrawBudgetMovement: movers,
  reverseBudgetMovement: movers,
  importBalance: ['DIRECTOR'],
  importCarriedCommitment: ['DIRECTOR'],
  readSelf: everybody,
  readFigures: everybody,
  readCommitments: officersAndAuditor,
  readExpenses: officersAndAuditor,
  readPayees: officersAndAuditor,
  readPersons: allButReader,
  readMovements: officersAndAuditor,
  readVerdicts: allButReader,
  readHistory: allButReader,
  readJournal: officersAndAuditor,
  checkCommitment: [...approvers, 'ASSISTANT_SECTION_OFFICER', 'CONTROLLER'],
} as const satisfies Record<Permission, readonly Role[]>;

/**
 * Whether a role holds a permission.
 *
 * @example
 * holds('READER', 'readCommitments'); // false
 */
export function holds(role: Role, permission: Permission): boolean {
  const granted: readonly Role[] = permissions[permission];
  return granted.includes(role);
}

/** Every permission of a role, acts first. */
export function permissionsOf(role: Role): readonly Permission[] {
  return (Object.keys(permissions) as Permission[]).filter((permission) => holds(role, permission));
}
