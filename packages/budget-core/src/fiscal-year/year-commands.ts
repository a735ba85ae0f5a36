import type { AuthorityMode, Distribution } from './fiscal-year.ts';

interface NewFiscalYear {
  readonly year: number;
  /** The country whose rules the year is under, as `fr-state`; `generic`, without rules, where none is named (D-85). */
  readonly profile?: string;
  /** Null, as in what follows: as the profile has it. */
  readonly firstMonth: number | null;
  readonly currency: string;
  readonly mode: AuthorityMode | null;
  readonly distribution: Distribution | null;
  /** The natures of lines that need no commitment (D-46); absent: all need one. */
  readonly directExpenseNatures?: readonly string[];
}

/** A year that takes lines, authority and acts at once. */
export interface OpenFiscalYear extends NewFiscalYear {
  readonly kind: 'OpenFiscalYear';
}

/** A year whose budget is set up before anything is spent (D-90). */
export interface PrepareFiscalYear extends NewFiscalYear {
  readonly kind: 'PrepareFiscalYear';
}

interface OnFiscalYear {
  /** Named by itself: the date of the act is that of the act, and often lies in the year after. */
  readonly year: number;
  readonly expectedVersion: number;
}

/** Lets a prepared year be spent. */
export interface OpenPreparedFiscalYear extends OnFiscalYear {
  readonly kind: 'OpenPreparedFiscalYear';
}

/** Ends new commitments; what was committed is expensed, paid and given back still. */
export interface BeginFiscalYearClosing extends OnFiscalYear {
  readonly kind: 'BeginFiscalYearClosing';
}

/** Ends all acts of a year but the payment of what was approved. */
export interface CloseFiscalYear extends OnFiscalYear {
  readonly kind: 'CloseFiscalYear';
}

/** Takes the last step of a closing back: a closed year is closing again, a closing one open. */
export interface ReverseFiscalYearClosing extends OnFiscalYear {
  readonly kind: 'ReverseFiscalYearClosing';
  readonly reason: string;
}

/** What moves a year that is there from one state to the next. */
export type YearStateCommand =
  | OpenPreparedFiscalYear
  | BeginFiscalYearClosing
  | CloseFiscalYear
  | ReverseFiscalYearClosing;

/** What is done with a year itself, whatever the date of the act. */
export type FiscalYearCommand = OpenFiscalYear | PrepareFiscalYear | YearStateCommand;
