import type {
  Book,
  BudgetDecisionId,
  BudgetLineId,
  BusinessDate,
  Command,
  Commitment,
  Expense,
  FrameworkId,
} from 'budget-core';
import type { Caller } from '../access/caller.ts';
import type { RecordedVerdict } from './recorded.ts';

/** What a command needs loaded: lines come with their path, balances and controls. */
export interface Wanted {
  /** Fiscal years are always there; with this one of them is to be changed. */
  readonly fiscalYears?: true;
  /** By code, in the fiscal year of the act's date. */
  readonly lineCodes?: readonly string[];
  /** The lines directly below these, by code as above. */
  readonly childrenOfLineCodes?: readonly string[];
  /** By the administration's reference. */
  readonly payees?: readonly string[];
  /** By reference, whatever the year. */
  readonly frameworkReferences?: readonly string[];
  readonly frameworkIds?: readonly string[];
  /** With their charges, the lines of these, and the framework that they are orders under. */
  readonly commitmentIds?: readonly string[];
  /** With the amendments of the commitments named above. */
  readonly amendments?: true;
  /** To see whether a reference is taken, in the fiscal year of the act's date. */
  readonly commitmentReferences?: readonly string[];
  /** To see whether somebody claimed something of the commitment with a reference as above. */
  readonly claimsOnReferences?: readonly string[];
  /** With their commitment, its charges and the lines of these, or else the lines of their own charges. */
  readonly expenseIds?: readonly string[];
  readonly expenseReferences?: readonly string[];
  /** To see whether the payee of the commitment sent an invoice before, in whatever year. */
  readonly invoices?: readonly { readonly commitmentId: string; readonly invoiceNumber: string }[];
  /** To see whether the payee of the expense sent a credit note before, in whatever year. */
  readonly creditNotes?: readonly { readonly expenseId: string; readonly creditNoteNumber: string }[];
  /** To see whether the payee with a reference sent an invoice before, in whatever year. */
  readonly payeeInvoices?: readonly { readonly payeeReference: string; readonly invoiceNumber: string }[];
  /** With the line they sit on. */
  readonly controlIds?: readonly string[];
  /** With the line they sit on. */
  readonly capIds?: readonly string[];
  /** The lines named above get a cap that judges later acts of the same batch. */
  readonly caps?: true;
  /** In the fiscal year of the act's date. */
  readonly decisionNumbers?: readonly string[];
  /** Lines whose movements of the year are wanted, by code as above. */
  readonly movedLineCodes?: readonly string[];
  /** With the lines of their legs, the movements that touch these, and the movement that they take back. */
  readonly movementIds?: readonly string[];
  /** What was consumed month by month at the nodes of the lines, though no pace stands there yet. */
  readonly months?: boolean;
  /** The lines named above may get their first authority, and with it the paces of the profile of the year. */
  readonly defaults?: true;
}

/** What a request is turned into a command with. */
export interface Desktop {
  readonly book: Book;
  readonly effectiveDate: BusinessDate;
  readonly newId: () => string;
  /**
   * The id of the line with this code in the year of the date; the code itself where there is none, which the book
   * refuses.
   */
  readonly lineId: (code: string) => BudgetLineId;
  /** The commitment with this reference in the year of the date. */
  readonly commitment: (reference: string) => Commitment | undefined;
  /** The id of the framework with this reference; the reference itself where there is none. */
  readonly frameworkId: (reference: string) => FrameworkId;
  /** The id of the decision with this number in the year of the date; the number itself where there is none. */
  readonly decisionId: (number: string) => BudgetDecisionId;
}

/** One business act: its name is that of the mutation and of the permission. */
export interface ActDefinition<Input> {
  readonly name: string;
  wanted(input: Input): Wanted;
  command(input: Input, desktop: Desktop): Command;
}

export interface ActRequest<Input> {
  readonly caller: Caller;
  readonly requestId: string;
  /** 16 to 128 characters of `[A-Za-z0-9_-]`, checked at the door. */
  readonly idempotencyKey: string;
  readonly effectiveDate: BusinessDate;
  readonly input: Input;
}

/** The noun that an act was about; null where nothing was kept. */
export interface Subject {
  readonly noun:
    | 'FiscalYear'
    | 'BudgetLine'
    | 'SpendingControl'
    | 'SpendingCap'
    | 'Payee'
    | 'Commitment'
    | 'Framework'
    | 'Expense'
    | 'BudgetDecision'
    | 'BudgetMovement';
  /** The noun's id; the year where it is a fiscal year. */
  readonly id: string;
}

/** A file as the act left it, so that nobody need read it back to answer. */
export interface LeftBehind {
  readonly commitment?: Commitment;
  readonly expense?: Expense;
}

export interface Decided {
  readonly status: 'DECIDED';
  readonly actId: string;
  /** True where the same key and body had been answered before. */
  readonly replayed: boolean;
  readonly verdict: RecordedVerdict;
  readonly subject: Subject | null;
  /** Empty where the act was answered before: what it left may have changed since. */
  readonly leftBehind: LeftBehind;
}

/** The key was used before with another body (D-113). */
export interface KeyMismatch {
  readonly status: 'IDEMPOTENCY_MISMATCH';
}

/** The queue is full: nothing was done, the same request may be sent again. */
export interface Busy {
  readonly status: 'BUSY';
  readonly retryAfterMilliseconds: number;
}

export type ActAnswer = Decided | KeyMismatch | Busy;

/** The write path as the resolvers see it. */
export interface Acts {
  perform<Input>(definition: ActDefinition<Input>, request: ActRequest<Input>): Promise<ActAnswer>;
  /** The verdict that performing would give now; writes nothing (D-70). */
  check<Input>(
    definition: ActDefinition<Input>,
    request: Omit<ActRequest<Input>, 'idempotencyKey'>,
  ): Promise<RecordedVerdict>;
}
