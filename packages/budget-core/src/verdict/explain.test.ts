import { describe, expect, it } from 'vitest';
import { aBudget } from '../testing/a-budget.ts';
import { approve, record } from '../testing/commands.ts';
import { people } from '../testing/people.ts';
import { refusals } from '../testing/refusals.ts';
import { explain, type Language } from './explain.ts';
import { formatFigure } from './figure-format.ts';
import type { Refusal } from './refusal.ts';
import type { ToldRefusal } from './told.ts';

const languages: readonly Language[] = ['fr', 'en'];
const all: readonly ToldRefusal[] = Object.values(refusals);
const table = languages.flatMap((language) => all.map((refusal) => [language, refusal.kind, refusal] as const));

/** What a person must find in the text: the amounts as the language writes them, and all other data but ids. */
function figuresOf(language: Language, refusal: ToldRefusal): readonly string[] {
  const format = language === 'fr' ? { thousands: '\u202f', decimal: ',' } : { thousands: ',', decimal: '.' };
  return Object.entries(refusal).flatMap(([key, value]: readonly [string, unknown]) => {
    if (typeof value === 'number')
      return [key === 'fiscalYear' || key === 'originYear' ? String(value) : formatFigure(String(value), format)];
    if (typeof value !== 'string') return [];
    if (['code', 'field', 'text', 'date', 'line', 'value'].includes(key)) return [value];
    return /^-?\d+\.\d+$/.test(value) ? [formatFigure(value, format)] : [];
  });
}

describe('explaining a refusal', () => {
  it.each(table)('%s has a text for %s that shows its figures', (language, _, refusal) => {
    const text = explain(refusal, language);
    for (const figure of figuresOf(language, refusal)) expect(text).toContain(figure);
    expect(text).toMatch(/^\S.*[.]$/);
    expect(text).not.toMatch(/undefined|null|NaN|object Object|[A-Z]+_[A-Z]+/);
  });

  it.each(all.map((refusal) => [refusal.kind, refusal] as const))('%s is told otherwise in French', (_, refusal) => {
    expect(explain(refusal, 'fr')).not.toBe(explain(refusal, 'en'));
  });

  it.each([
    ['BLANK_AT_END', 'begins or ends with a blank', 'commence ou finit par un espace'],
    ['INVISIBLE_CHARACTER', 'holds an invisible character', 'contient un caractère invisible'],
    ['NOT_NORMALISED', 'is not in the Unicode form NFC', 'n’est pas dans la forme Unicode NFC'],
  ] as const)('says what makes two references look alike: %s', (reason, english, french) => {
    const refusal = { ...refusals.INVALID_TEXT, field: 'reference', reason };
    expect(explain(refusal, 'en')).toBe(`The text “reference” ${english}.`);
    expect(explain(refusal, 'fr')).toBe(`Le texte « reference » ${french}.`);
  });

  it('writes French figures with blanks and a comma, English ones with commas and a point', () => {
    const refusal = refusals.INSUFFICIENT_COMMITMENT_AUTHORITY;
    expect(explain(refusal, 'fr', 'EUR').replaceAll(/[\u202f\u00a0]/g, ' ')).toBe(
      'Autorisations d’engagement (AE) insuffisantes sur 2210 : disponible 1 200 500,00 EUR, demandé 1 200 500,01 EUR, il manque 0,01 EUR.',
    );
    expect(explain(refusal, 'en')).toBe(
      'Insufficient commitment authority on 2210: available 1,200,500.00, requested 1,200,500.01, short by 0.01.',
    );
  });

  it('says the same of a fresh refusal and of one read back from JSON', () => {
    const budget = aBudget()
      .withLine('2210', '90000.00')
      .given(record('C1', [['2210', '10000.01']]));
    const verdict = budget.execute(approve('C1'), people.officer);
    if (verdict.outcome === 'ACCEPTED') throw new Error('The amount is above the limit');
    const readBack: ToldRefusal = JSON.parse(JSON.stringify(verdict.refusal));
    const fresh: Refusal = verdict.refusal;
    expect(explain(fresh, 'en', 'EUR')).toBe(explain(readBack, 'en', 'EUR'));
    expect(explain(fresh, 'en')).toBe(
      'Your approval limit is 10,000.00; this act is 10,000.01. It goes on to the next rank: the Deputy Secretary.',
    );
  });

  it('D-102 tells a person without a limit that there is none, and nobody above the Director', () => {
    expect(explain({ ...refusals.LIMIT_EXCEEDED, limit: null, nextRank: null }, 'en')).toBe(
      'You have no approval limit and cannot approve 10,000.01.',
    );
  });

  it('tells a state by its code where the language has no word for it', () => {
    expect(explain({ ...refusals.WRONG_STATE, noun: 'Payee', state: 'MERGED' }, 'en')).toContain('MERGED');
  });
});

describe('formatting a figure', () => {
  const english = { thousands: ',', decimal: '.' };

  it.each([
    ['0.00', '0.00'],
    ['100', '100'],
    ['1000', '1,000'],
    ['-1234.50', '-1,234.50'],
    ['-123.4567', '-123.4567'],
    ['9999999999999999999999999999.99', '9,999,999,999,999,999,999,999,999,999.99'],
  ])('D-1 %s is %s, whatever its size', (digits, text) => {
    expect(formatFigure(digits, english)).toBe(text);
  });
});
