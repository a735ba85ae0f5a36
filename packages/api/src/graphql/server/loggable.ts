/** What of a fault is logged: not its other properties, which may hold what a caller sent. */
export function loggable(fault: unknown): object {
  if (!(fault instanceof Error)) return { message: String(fault) };
  const { name, message, stack, cause } = fault;
  return { name, message, stack, ...(cause === undefined ? {} : { cause: loggable(cause) }) };
}
