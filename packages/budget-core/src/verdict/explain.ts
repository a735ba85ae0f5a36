import type { CurrencyCode } from '../money/currency.ts';
import { type FigureFormat, formatFigure } from './figure-format.ts';
import type { RefusalKind } from './refusal.ts';
import { english } from './texts/en.ts';
import { french } from './texts/fr.ts';
import type { Figures, Texts } from './texts/texts.ts';
import type { ToldRefusal } from './told.ts';

export type Language = 'fr' | 'en';

const catalogue: Readonly<Record<Language, Texts>> = { fr: french, en: english };

/** No blank within a figure breaks over two lines. */
const formats: Readonly<Record<Language, FigureFormat>> = {
  fr: { thousands: '\u202f', decimal: ',' },
  en: { thousands: ',', decimal: '.' },
};

/**
 * Why a command was refused, in plain words with its figures.
 *
 * The refusal may be fresh or read back from JSON, where amounts are text: both give the same words.
 *
 * @param currency named behind each amount where it is given; amounts stand at the scale of the year's currency
 * @example
 * explain(verdict.refusal, 'en', 'EUR');
 * // 'Insufficient commitment authority on 2210: available 500.00 EUR, requested 500.01 EUR, short by 0.01 EUR.'
 */
export function explain<Kind extends RefusalKind>(
  refusal: ToldRefusal<Kind>,
  language: Language,
  currency?: CurrencyCode,
): string {
  return catalogue[language][refusal.kind](refusal, figuresIn(formats[language], currency));
}

function figuresIn(format: FigureFormat, currency: CurrencyCode | undefined): Figures {
  const unit = currency === undefined ? '' : `\u00a0${currency}`;
  return {
    amount: (amount) => `${formatFigure(amount.toString(), format)}${unit}`,
    count: (number) => formatFigure(String(number), format),
  };
}
