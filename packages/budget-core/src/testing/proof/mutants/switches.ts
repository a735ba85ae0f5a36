/** How often each mutant was come by. */
export type Hits = Readonly<Record<string, number>>;

/** What the instrumented sources read and write: which mutant is awake, and who comes by which. */
interface Switches {
  activeMutant: string | undefined;
  currentTestId: string | undefined;
  /** Where it is a number, it counts how often the mutant that is awake is come by, and ends at the limit. */
  hitCount: number | undefined;
  hitLimit: number | undefined;
  readonly mutantCoverage?: { readonly static: Hits; readonly perTest: Readonly<Record<string, Hits>> };
}

export const switches: Switches = {
  activeMutant: undefined,
  currentTestId: undefined,
  hitCount: undefined,
  hitLimit: undefined,
};
Object.assign(globalThis, { __stryker__: switches });
