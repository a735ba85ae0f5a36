import { Amount, type CurrencyCode } from 'budget-core';

/** Exact sums by name, each zero until something is added. */
export class Sums {
  readonly #zero: Amount;
  readonly #sums = new Map<string, Amount>();

  constructor(currency: CurrencyCode, names: Iterable<string>) {
    this.#zero = Amount.zero(currency);
    for (const name of names) this.#sums.set(name, this.#zero);
  }

  /** Adds to the sums that are kept; a blank adds nothing. */
  add(name: string, amount: Amount | null): void {
    const sum = this.#sums.get(name);
    if (sum !== undefined && amount !== null) this.#sums.set(name, sum.plus(amount));
  }

  of(name: string): Amount {
    return this.#sums.get(name) ?? this.#zero;
  }

  texts(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.#sums].map(([name, sum]) => [name, sum.toString()]));
  }
}
