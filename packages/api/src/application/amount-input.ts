import { canonicalAmountText } from 'budget-core';

/** An amount as the caller wrote it: the book reads it strictly, in the currency of the year (D-4). */
export class AmountInput {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** One text for one value, so that 1.0 and 1.00 are the same body under an idempotency key (D-113). */
  toJSON(): string {
    return canonicalAmountText(this.text);
  }
}
