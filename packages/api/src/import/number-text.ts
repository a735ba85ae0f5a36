const shape = /^(-?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/** The digits of a binary number as a sheet stores them: `1.5E-2` is 15 at 3 decimals. */
export interface Digits {
  readonly negative: boolean;
  readonly units: bigint;
  readonly decimals: number;
}

/** Reads what a number cell stores; null where it is no number. */
export function digitsOf(text: string): Digits | null {
  const [, sign, whole = '', fraction = '', exponent = '0'] = shape.exec(text) ?? [];
  if (sign === undefined || `${whole}${fraction}` === '') return null;
  const decimals = fraction.length - Number(exponent);
  const units = BigInt(whole + fraction);
  if (decimals < 0) return { negative: sign === '-', units: units * 10n ** BigInt(-decimals), decimals: 0 };
  return { negative: sign === '-', units, decimals };
}

/** Plain digits, without the zeros that end decimals. */
export function plainText({ negative, units, decimals }: Digits): string {
  const digits = String(units).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/**
 * Rounds half up (away from zero) to a scale, where the number lies no farther than `within` from the result.
 *
 * @param within a decimal as text, `0.005`
 * @returns null where it lies farther
 */
export function roundHalfUp(digits: Digits, scale: number, within: string): Digits | null {
  const step = 10n ** BigInt(digits.decimals - scale);
  const units = (digits.units + step / 2n) / step;
  const distance = digits.units - units * step;
  const [, fraction = ''] = within.split('.');
  const reach = BigInt(fraction) * 10n ** BigInt(digits.decimals);
  const far = (distance < 0n ? -distance : distance) * 10n ** BigInt(fraction.length) > reach;
  return far ? null : { negative: digits.negative, units, decimals: scale };
}
