type Named = Readonly<Record<string, Promise<unknown>>>;

/** Waits for statements that travel together, and gives their answers under the same names. */
export async function together<Loads extends Named>(
  loads: Loads,
): Promise<{ readonly [Name in keyof Loads]: Awaited<Loads[Name]> }> {
  const entries = Object.entries(loads).map(async ([name, load]) => [name, await load] as const);
  const answers: Record<string, unknown> = Object.fromEntries(await Promise.all(entries));
  return answers as { readonly [Name in keyof Loads]: Awaited<Loads[Name]> };
}
