/** An instant as ISO 8601 in UTC, to the microsecond that PostgreSQL keeps: a key must not lose a digit. */
export function instantOf(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}
