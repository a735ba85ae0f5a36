import { type InvalidAmount, parseBusinessDate, readAmountText } from 'budget-core';
import { GraphQLError } from 'graphql';
import { AmountInput } from '../application/amount-input.ts';
import { builder } from './builder.ts';

const amountFaults: Readonly<Record<InvalidAmount['reason'], string>> = {
  NOT_TEXT: 'send it as a string, as in "100.00": a JSON number is read as a binary fraction and loses cents',
  EMPTY: 'it is empty',
  BLANK: 'it holds a space',
  NOT_A_NUMBER: 'it is not a number',
  INFINITE: 'it is infinite',
  SIGN: 'it has a sign: acts are positive, a correction is its own act',
  HEXADECIMAL: 'it is not in decimal digits',
  EXPONENT: 'it has an exponent: write all digits',
  UNDERSCORE: 'it holds an underscore',
  NON_ASCII_DIGITS: 'its digits are not 0 to 9',
  THOUSANDS_SEPARATOR: 'it has a separator of thousands: leave it out',
  DECIMAL_COMMA: 'it has a decimal comma: write a point',
  INCOMPLETE_DECIMAL: 'digits are missing before or behind its point',
  LEADING_ZERO: 'it begins with a zero too many',
  TOO_MANY_DIGITS: 'it has more than 30 digits',
  OTHER_CHARACTERS: 'it holds other characters than digits and a point',
};

builder.scalarType('Amount', {
  description:
    'An exact amount in the currency of its fiscal year, as a string: digits, and a point with decimals behind it, ' +
    'at most 30 digits with all decimals of the currency: 28 whole ones in euro. A JSON number is refused. Answers ' +
    'have all decimals of the currency; a sum may have more digits, a change may be negative.',
  serialize: (amount) => amount.toString(),
  parseValue: (value) => {
    const read = readAmountText(value);
    if (!read.ok) throw faulty('an amount', amountFaults[read.refusal.reason]);
    return new AmountInput(read.value);
  },
});

builder.scalarType('BusinessDate', {
  description: 'A calendar day without a zone, `YYYY-MM-DD`; it decides the fiscal year of an act.',
  serialize: (date) => date,
  parseValue: (value) => {
    const read = typeof value === 'string' ? parseBusinessDate(value) : null;
    if (!read?.ok) throw faulty('a business date', 'send a day that exists as a string, as in "2026-03-31"');
    return read.value;
  },
});

builder.scalarType('IdempotencyKey', {
  description:
    'The caller’s own key of one act, 16 to 128 characters of `A-Z a-z 0-9 _ -`: a new one for each act, the same ' +
    'one to send an act again. The same key and body get the first answer, whatever has happened since.',
  serialize: (key) => key,
  parseValue: (value) => {
    if (typeof value === 'string' && /^[A-Za-z0-9_-]{16,128}$/.test(value)) return value;
    throw faulty('an idempotency key', 'send 16 to 128 characters of A-Z a-z 0-9 _ - as a string');
  },
});

builder.scalarType('DateTime', {
  description: 'An instant, ISO 8601 in UTC. Only the server sets one.',
  serialize: (instant) => instant,
  parseValue: onlyAnswered,
});

builder.scalarType('Ratio', {
  description: 'A part of a whole as a string with four decimals: "0.2500" is 25 %. Only the server sets one.',
  serialize: (ratio) => ratio,
  parseValue: onlyAnswered,
});

function faulty(noun: string, fault: string): GraphQLError {
  return new GraphQLError(`Not ${noun}: ${fault}.`, { extensions: { code: 'BAD_USER_INPUT' } });
}

function onlyAnswered(): never {
  throw new GraphQLError('Only the server sets this.');
}
