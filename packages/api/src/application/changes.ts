/** That figures of an organisation changed. */
export interface FiguresChanged {
  /** The lines and every node above them; null: more than were named, or some may have been missed. */
  readonly lineIds: ReadonlySet<string> | null;
}

/** Tells of changes, by whatever process they were made. */
export interface Changes {
  /** What changes from now on; changes that come faster than they are read are told together. */
  of(organisationId: string): AsyncIterableIterator<FiguresChanged, undefined>;
}
