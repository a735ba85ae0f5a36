import type { RefusalKind } from '../../verdict/refusal.ts';

/** Thrown where the reference says no, before it has changed anything. */
export class No extends Error {
  readonly kind: RefusalKind;
  /** The line that says no, and what is missing there; only where funds are. */
  readonly code: string | null;
  readonly shortfall: bigint | null;

  constructor(kind: RefusalKind, code: string | null = null, shortfall: bigint | null = null) {
    super(kind);
    this.kind = kind;
    this.code = code;
    this.shortfall = shortfall;
  }
}

export function refuseIf(condition: boolean, kind: RefusalKind): void {
  if (condition) throw new No(kind);
}

/** A noun that must be there. */
export function found<Noun>(noun: Noun | undefined, kind: RefusalKind = 'NOT_FOUND'): Noun {
  if (noun === undefined) throw new No(kind);
  return noun;
}
