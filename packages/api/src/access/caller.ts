import type { Actor } from 'budget-core';

/** Who stands behind a request, as a verified token says it. */
export interface Caller {
  readonly organisationId: string;
  readonly actor: Actor;
  readonly name: string;
  /** The directorate or service the person works in. */
  readonly unit: string;
}
