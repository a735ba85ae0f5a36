import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalAmountText, type InvalidAmountReason, readAmountText } from './amount-text.ts';

function reasonOf(value: unknown): InvalidAmountReason | 'ACCEPTED' {
  const read = readAmountText(value);
  return read.ok ? 'ACCEPTED' : read.refusal.reason;
}

function excerptOf(value: unknown): string | null {
  const read = readAmountText(value);
  return read.ok ? null : read.refusal.text;
}

const refused: readonly (readonly [InvalidAmountReason, readonly string[]])[] = [
  ['EMPTY', ['']],
  ['BLANK', [' 1', '1 ', ' ', '1 000', '1\u00A0000', '1\u202F000,00', '\t1', '1\n', '\uFEFF1']],
  ['NOT_A_NUMBER', ['NaN', 'nan', '-NaN']],
  ['INFINITE', ['Infinity', '-Infinity', '+Infinity', 'inf', 'INF']],
  ['SIGN', ['+1', '-1', '-0', '\u22121', '--1', '-1e3', '+']],
  ['HEXADECIMAL', ['0x10', '0XFF', '0x']],
  ['EXPONENT', ['1e3', '1E3', '1e9999', '1.5e-3', '1e+3']],
  ['UNDERSCORE', ['1_000', '_1', '1_', '1_000.00']],
  ['NON_ASCII_DIGITS', ['١٢', '１２', '१२', '1２', '٠.٥']],
  ['THOUSANDS_SEPARATOR', ['1,000.00', '1,000', '1,00,000.00', "1'000.00", '1’000', '1.000,00', '1.000.000']],
  ['DECIMAL_COMMA', ['1,5', '1,50', '1000,00', ',5', '5,']],
  ['INCOMPLETE_DECIMAL', ['.5', '5.', '.']],
  ['LEADING_ZERO', ['007', '007.00', '00', '00.5']],
  ['TOO_MANY_DIGITS', ['1'.repeat(31), '9'.repeat(40), `${'9'.repeat(29)}.99`, `1.${'0'.repeat(30)}`]],
  [
    'OTHER_CHARACTERS',
    ['abc', '1€', '€1', '1.2.3', '1/2', '0b11', '1\u0000', '\u202E1', '\uD800', '1e', '1;--', '½', '十'],
  ],
];

describe('the text of an amount', () => {
  describe.each(refused)('D-4 is refused as %s', (reason, texts) => {
    test.each(texts)('%j', (text) => {
      expect(reasonOf(text)).toBe(reason);
    });
  });

  test.each([
    [1, 'number'],
    [Number.NaN, 'number'],
    [1n, 'bigint'],
    [true, 'boolean'],
    [null, 'null'],
    [undefined, 'undefined'],
    [{ toString: () => '1' }, 'object'],
    [['1'], 'object'],
    [Object('1'), 'object'],
  ])('D-4 %o is no text and is refused as what it is', (value, kind) => {
    expect(readAmountText(value)).toEqual({
      ok: false,
      refusal: { kind: 'INVALID_AMOUNT', text: kind, reason: 'NOT_TEXT' },
    });
  });

  test.each(['0', '1', '10', '0.05', '0.00', '1000.00', '10.005', '9999999999999999.99'])(
    'D-4 %j is accepted as it is written',
    (text) => {
      expect(readAmountText(text)).toEqual({ ok: true, value: text });
    },
  );

  test.each(['9'.repeat(30), `${'9'.repeat(28)}.99`, `0.${'1'.repeat(29)}`])(
    'D-1 30 digits are accepted, one more is refused: %s',
    (text) => {
      expect(reasonOf(text)).toBe('ACCEPTED');
      expect(reasonOf(`${text}1`)).toBe('TOO_MANY_DIGITS');
    },
  );

  test('a refusal quotes at most 60 characters', () => {
    expect(excerptOf('a'.repeat(60))).toBe('a'.repeat(60));
    expect(excerptOf('a'.repeat(61))).toBe(`${'a'.repeat(59)}…`);
  });

  test('a refusal quotes nothing that a database or a terminal stumbles over', () => {
    expect(excerptOf('1\u0000\u001B[31m\u202E\uD800')).toBe('1��[31m��');
    expect(excerptOf(`${'a'.repeat(58)}😀😀`)).toBe(`${'a'.repeat(58)}�…`);
  });

  test('a text of millions of characters is refused like a short one', () => {
    expect(reasonOf('1'.repeat(5_000_000))).toBe('TOO_MANY_DIGITS');
    expect(reasonOf(`${'1,000'.repeat(1_000_000)}x`)).toBe('OTHER_CHARACTERS');
    expect(reasonOf('x'.repeat(5_000_000))).toBe('OTHER_CHARACTERS');
  });

  test('no text but plain digits is ever accepted', () => {
    const character = fc.constantFrom('0', '1', '9', '.', ',', '-', '+', '_', 'e', 'x', ' ', '١');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: character }), fc.string()), (text) => {
        expect(reasonOf(text) === 'ACCEPTED').toBe(
          /^(0|[1-9][0-9]*)(\.[0-9]+)?$/.test(text) && text.replace('.', '').length <= 30,
        );
      }),
    );
  });
});

describe('the canonical text of an amount', () => {
  test.each([
    ['1.00', '1'],
    ['1.0', '1'],
    ['1', '1'],
    ['1.50', '1.5'],
    ['1.05', '1.05'],
    ['100', '100'],
    ['100.00', '100'],
    ['0.00', '0'],
    ['0.10', '0.1'],
  ])('of %s is %s', (text, canonical) => {
    expect(canonicalAmountText(text)).toBe(canonical);
  });
});
