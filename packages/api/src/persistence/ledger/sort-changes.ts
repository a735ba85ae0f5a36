interface Versioned {
  readonly id: string;
  readonly version: number;
}

export type Kept<Noun> = Noun & { readonly keptVersion: number };

export interface SortedChanges<Noun> {
  readonly added: readonly Noun[];
  /** With the version that the row must still have. */
  readonly changed: readonly Kept<Noun>[];
}

/** Tells new nouns from kept ones that have another version now. */
export function sortChanges<Noun extends Versioned>(
  nouns: Iterable<Noun>,
  keptVersions: ReadonlyMap<string, number>,
): SortedChanges<Noun> {
  const added: Noun[] = [];
  const changed: Kept<Noun>[] = [];
  for (const noun of nouns) {
    const keptVersion = keptVersions.get(noun.id);
    if (keptVersion === undefined) added.push(noun);
    else if (keptVersion !== noun.version) changed.push({ ...noun, keptVersion });
  }
  return { added, changed };
}
