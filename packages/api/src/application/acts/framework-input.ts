import { asId, type FrameworkId } from 'budget-core';

/** A framework commitment as the caller saw it. */
export interface FrameworkVersionInput {
  readonly frameworkId: string;
  readonly expectedVersion: number;
}

interface Seen {
  readonly frameworkId: FrameworkId;
  readonly expectedVersion: number;
}

export function seenFramework({ frameworkId, expectedVersion }: FrameworkVersionInput): Seen {
  return { frameworkId: asId(frameworkId), expectedVersion };
}
