/** Time and ids: the library that decides makes neither. */
export interface Tools {
  readonly now: () => Date;
  readonly newId: () => string;
}
