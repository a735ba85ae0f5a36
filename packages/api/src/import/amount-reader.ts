import { Amount, accept, type CurrencyCode, explain, minorUnitOf, type Outcome, refuse } from 'budget-core';
import type { Cell } from './cell.ts';
import { digitsOf, plainText, roundHalfUp } from './number-text.ts';
import type { Source } from './source.ts';

/** An amount as a cell states it; null: the cell is blank, which is not 0. */
export interface StatedAmount {
  readonly amount: Amount | null;
  readonly rounded: boolean;
}

type Read = Outcome<StatedAmount, string>;

const blank: Read = accept({ amount: null, rounded: false });

const whatItIs = {
  FORMULA: 'is a formula, whose result nobody vouches for: paste it as a value',
  DATE: 'is a date, not an amount',
  BOOLEAN: 'is true or false, not an amount',
} as const;

/** A column that amounts are read from. */
export interface AmountColumn {
  readonly index: number;
  /** As the file has it. */
  readonly name: string;
  readonly mayBeNegative: boolean;
}

/** Reads the amounts of a file by the rules of its mapping, and hands the plain text to the strict reader of amounts. */
export class AmountReader {
  readonly #currency: CurrencyCode;
  readonly #scale: number;
  readonly #decimalSign: string;
  readonly #grouped: RegExp | null;
  readonly #groupSign: RegExp;
  readonly #roundWithin: string | null;

  constructor(source: Source, currency: CurrencyCode) {
    this.#currency = currency;
    this.#scale = minorUnitOf(currency);
    this.#decimalSign = source.decimalSign;
    const sign = source.thousandsSign === ' ' ? '[ \\u00a0\\u202f]' : `[${source.thousandsSign}]`;
    const grouped = `^\\d{1,3}(${sign}\\d{3})+([${source.decimalSign}]\\d+)?$`;
    this.#grouped = source.thousandsSign === '' ? null : new RegExp(grouped, 'u');
    this.#groupSign = new RegExp(source.thousandsSign === '' ? '$^' : sign, 'gu');
    this.#roundWithin = source.format === 'xlsx' ? source.roundNumberCellsWithin : null;
  }

  /** @returns what the cell states, or what is wrong with it */
  read(cell: Cell | undefined, column: AmountColumn): Read {
    if (cell === undefined || (typeof cell === 'string' && cell.trim() === '')) return blank;
    if (typeof cell === 'string') return this.#parsed(this.#plain(cell), cell, column, false);
    return cell.kind === 'NUMBER' ? this.#number(cell.text, column) : refuse(whatItIs[cell.kind]);
  }

  /** With a point before the decimals and nothing between the digits; text that breaks the rules is left to be refused. */
  #plain(text: string): string {
    const plain = this.#grouped?.test(text.replace('-', '')) === true ? text.replaceAll(this.#groupSign, '') : text;
    if (this.#decimalSign === '.') return plain;
    return plain.includes('.') ? `${plain},` : plain.replace(',', '.');
  }

  #number(stored: string, column: AmountColumn): Read {
    const digits = digitsOf(stored);
    if (digits === null) return this.#parsed(stored, stored, column, false);
    const text = plainText(digits);
    const decimals = text.split('.')[1]?.length ?? 0;
    if (decimals <= this.#scale || this.#roundWithin === null) return this.#parsed(text, stored, column, false);
    const rounded = roundHalfUp(digits, this.#scale, this.#roundWithin);
    if (rounded === null) return refuse(`“${stored}” is more than ${this.#roundWithin} from a whole minor unit`);
    return this.#parsed(plainText(rounded), stored, column, true);
  }

  #parsed(text: string, stated: string, { name, mayBeNegative }: AmountColumn, rounded: boolean): Read {
    const negative = mayBeNegative && text.startsWith('-');
    const read = Amount.parse(negative ? text.slice(1) : text, this.#currency);
    if (read.ok) return accept({ amount: negative ? read.value.negated() : read.value, rounded });
    return refuse(explain({ ...read.refusal, text: stated.slice(0, 60), field: name }, 'en'));
  }
}
