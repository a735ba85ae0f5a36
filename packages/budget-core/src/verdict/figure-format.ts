/** How a language writes the figures of a refusal. */
export interface FigureFormat {
  readonly thousands: string;
  readonly decimal: string;
}

/**
 * Writes the digits of an amount or a number in groups of three; digits are moved, never computed with.
 *
 * @example
 * formatFigure('1234.50', { thousands: ',', decimal: '.' }); // '1,234.50'
 */
export function formatFigure(digits: string, { thousands, decimal }: FigureFormat): string {
  const [whole = '', decimals] = digits.split('.');
  const grouped = whole.replaceAll(/(?<=\d)(?=(\d{3})+$)/g, thousands);
  return decimals === undefined ? grouped : `${grouped}${decimal}${decimals}`;
}
