/** The command as it was given cannot be run: an option is missing or wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
