/** Something that does not reconcile: what is kept beside what the journal and the acts say. */
export interface Difference {
  readonly kind:
    | 'BALANCE'
    | 'MONTH'
    | 'TREE'
    | 'CEILING'
    | 'OVER_CEILING'
    | 'CHARGE'
    | 'CONTENT'
    | 'HELD'
    | 'ORDERED'
    | 'ENTRY'
    | 'VERSION'
    | 'CAP'
    | 'EXPIRY';
  /** The line's code, or the id of what differs. */
  readonly subject: string;
  readonly figure: string;
  readonly kept: string | null;
  readonly expected: string | null;
}
