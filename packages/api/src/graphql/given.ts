/** What of a record was given: conditions that are absent or null do not count. */
export type Given<Conditions> = { [Name in keyof Conditions]?: NonNullable<Conditions[Name]> };

export function given<Conditions extends object>(conditions: Conditions): Given<Conditions> {
  return Object.fromEntries(Object.entries(conditions).filter(([, value]) => value != null)) as Given<Conditions>;
}
