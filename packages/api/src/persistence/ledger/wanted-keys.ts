import type { BusinessDate } from 'budget-core';
import { validate } from 'uuid';
import type { ActKey, SliceRequest } from '../../application/ledger.ts';

/** Names that count in the fiscal year of a date: two columns for `unnest`. */
export interface DatedNames {
  readonly days: readonly string[];
  readonly names: readonly string[];
}

/** All that a batch of requests wants loaded, each thing once. */
export interface WantedKeys {
  /** The effective dates: what was reserved until earlier days is wanted as well. */
  readonly days: readonly BusinessDate[];
  readonly lines: DatedNames;
  readonly parents: DatedNames;
  readonly payees: readonly string[];
  readonly frameworkReferences: readonly string[];
  readonly frameworkIds: readonly string[];
  readonly commitmentIds: readonly string[];
  /** Commitments whose amendments are wanted. */
  readonly amendedIds: readonly string[];
  readonly commitmentReferences: DatedNames;
  readonly claimedReferences: DatedNames;
  readonly expenseIds: readonly string[];
  readonly expenseReferences: DatedNames;
  /** Two columns for `unnest`. */
  readonly invoices: { readonly commitmentIds: readonly string[]; readonly numbers: readonly string[] };
  /** Two columns for `unnest`. */
  readonly creditNotes: { readonly expenseIds: readonly string[]; readonly numbers: readonly string[] };
  /** The same by the reference of the payee. */
  readonly payeeInvoices: { readonly references: readonly string[]; readonly numbers: readonly string[] };
  readonly controlIds: readonly string[];
  readonly capIds: readonly string[];
  /** The lines on which the batch may put a cap. */
  readonly cappedLines: DatedNames;
  readonly decisionNumbers: DatedNames;
  /** Lines whose movements are wanted. */
  readonly movedLines: DatedNames;
  readonly movementIds: readonly string[];
  /** Lines of which is wanted what was consumed month by month, though no pace stands there yet. */
  readonly pacedLines: DatedNames;
  /** Lines of which the same is wanted where the profile of the year has a pace. */
  readonly grantedLines: DatedNames;
  /**
   * How fiscal years are held from the reading until the end of the transaction. Shared, none changes its state below a
   * decision, and writers do not wait for each other; whoever means to change one holds it alone.
   */
  readonly yearHold: 'NONE' | 'SHARED' | 'ALONE';
  readonly acts: readonly ActKey[];
}

export function wantedKeysOf(requests: readonly SliceRequest[]): WantedKeys {
  const dated = (namesOf: (request: SliceRequest) => readonly string[] | undefined): DatedNames =>
    datedNames(requests.flatMap((r) => (namesOf(r) ?? []).map((name) => [r.effectiveDate, name] as const)));
  const ids = (idsOf: (request: SliceRequest) => readonly string[] | undefined): readonly string[] => [
    // What is no UUID names nothing that was ever kept.
    ...new Set(requests.flatMap((request) => idsOf(request) ?? []).filter((id) => validate(id))),
  ];
  return {
    days: [...new Set(requests.map(({ effectiveDate }) => effectiveDate))],
    lines: dated(({ wanted }) => wanted.lineCodes),
    parents: dated(({ wanted }) => wanted.childrenOfLineCodes),
    payees: [...new Set(requests.flatMap(({ wanted }) => wanted.payees ?? []))].filter(isStorable),
    frameworkReferences: [...new Set(requests.flatMap(({ wanted }) => wanted.frameworkReferences ?? []))].filter(
      isStorable,
    ),
    frameworkIds: ids(({ wanted }) => wanted.frameworkIds),
    commitmentIds: ids(({ wanted }) => wanted.commitmentIds),
    amendedIds: ids(({ wanted }) => (wanted.amendments ? wanted.commitmentIds : [])),
    commitmentReferences: dated(({ wanted }) => wanted.commitmentReferences),
    claimedReferences: dated(({ wanted }) => wanted.claimsOnReferences),
    expenseIds: ids(({ wanted }) => wanted.expenseIds),
    expenseReferences: dated(({ wanted }) => wanted.expenseReferences),
    invoices: invoicesOf(requests),
    creditNotes: creditNotesOf(requests),
    payeeInvoices: payeeInvoicesOf(requests),
    controlIds: ids(({ wanted }) => wanted.controlIds),
    capIds: ids(({ wanted }) => wanted.capIds),
    cappedLines: dated(({ wanted }) => (wanted.caps ? wanted.lineCodes : [])),
    decisionNumbers: dated(({ wanted }) => wanted.decisionNumbers),
    movedLines: dated(({ wanted }) => wanted.movedLineCodes),
    movementIds: ids(({ wanted }) => wanted.movementIds),
    pacedLines: dated(({ wanted }) => (wanted.months ? wanted.lineCodes : [])),
    grantedLines: dated(({ wanted }) => (wanted.defaults ? wanted.lineCodes : [])),
    yearHold: requests.some(({ wanted }) => wanted.fiscalYears) ? 'ALONE' : 'SHARED',
    acts: requests.flatMap(({ key }) => key ?? []),
  };
}

function invoicesOf(requests: readonly SliceRequest[]): WantedKeys['invoices'] {
  const storable = requests
    .flatMap(({ wanted }) => wanted.invoices ?? [])
    .filter(({ commitmentId, invoiceNumber }) => validate(commitmentId) && isStorable(invoiceNumber));
  return {
    commitmentIds: storable.map(({ commitmentId }) => commitmentId),
    numbers: storable.map(({ invoiceNumber }) => invoiceNumber),
  };
}

function creditNotesOf(requests: readonly SliceRequest[]): WantedKeys['creditNotes'] {
  const storable = requests
    .flatMap(({ wanted }) => wanted.creditNotes ?? [])
    .filter(({ expenseId, creditNoteNumber }) => validate(expenseId) && isStorable(creditNoteNumber));
  return {
    expenseIds: storable.map(({ expenseId }) => expenseId),
    numbers: storable.map(({ creditNoteNumber }) => creditNoteNumber),
  };
}

function payeeInvoicesOf(requests: readonly SliceRequest[]): WantedKeys['payeeInvoices'] {
  const storable = requests
    .flatMap(({ wanted }) => wanted.payeeInvoices ?? [])
    .filter(({ payeeReference, invoiceNumber }) => isStorable(payeeReference) && isStorable(invoiceNumber));
  return {
    references: storable.map(({ payeeReference }) => payeeReference),
    numbers: storable.map(({ invoiceNumber }) => invoiceNumber),
  };
}

function datedNames(pairs: readonly (readonly [day: string, name: string])[]): DatedNames {
  const distinct = new Map(pairs.map((pair) => [pair.join(' '), pair]));
  const storable = [...distinct.values()].filter(([, name]) => isStorable(name));
  return { days: storable.map(([day]) => day), names: storable.map(([, name]) => name) };
}

/** PostgreSQL has no text with a NUL: nothing bears such a name, and asking for it would be an error. */
function isStorable(name: string): boolean {
  return !name.includes('\0');
}
