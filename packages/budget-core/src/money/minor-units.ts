/** An exact whole number of minor units (cents): a safe integer as long as it is one, a bigint beyond. */
export type MinorUnits = number | bigint;

/** Every value has one representation, so that equal amounts are deeply equal as well. */
export function narrowed(units: bigint): MinorUnits {
  const number = Number(units);
  return Number.isSafeInteger(number) ? number : units;
}

/**
 * The exact sum of both.
 *
 * Two safe integers are added as numbers: a sum that leaves the safe range is seen, since rounding never brings it back.
 */
export function added(one: MinorUnits, other: MinorUnits): MinorUnits {
  if (typeof one === 'number' && typeof other === 'number') {
    const sum = one + other;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return narrowed(BigInt(one) + BigInt(other));
}

/** Never −0, which deep equality tells apart from 0. */
export function negated(units: MinorUnits): MinorUnits {
  return units === 0 ? 0 : -units;
}

/** Reads plain digits without a sign, with at most `scale` decimals. */
export function unitsFrom(text: string, scale: number): MinorUnits {
  const digits = text.replace('.', '') + '0'.repeat(scale - decimalsOf(text));
  return digits.length < 16 ? Number(digits) : narrowed(BigInt(digits));
}

/** How many decimals a plain text of digits has as it is written. */
export function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point === -1 ? 0 : text.length - point - 1;
}

/** Prints plain digits with all decimals of the scale. */
export function printed(units: MinorUnits, scale: number): string {
  const negative = units < 0;
  const digits = String(negative ? -units : units).padStart(scale + 1, '0');
  const figure = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return negative ? `-${figure}` : figure;
}
