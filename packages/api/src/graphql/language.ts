import type { Language } from 'budget-core';

const languages: readonly Language[] = ['en', 'fr'];

/**
 * The language of texts for an `Accept-Language` header: French or English, whichever weighs more; English
 * where the header names neither.
 *
 * @example
 * languageOf('fr-FR,fr;q=0.9,en;q=0.8'); // 'fr'
 */
export function languageOf(header: string | null): Language {
  let chosen: Language = 'en';
  let most = 0;
  for (const range of header?.split(',') ?? []) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const language = languages.find((one) => tag === one || tag.startsWith(`${one}-`));
    const weight = weightOf(parameters);
    if (language !== undefined && weight > most) {
      chosen = language;
      most = weight;
    }
  }
  return chosen;
}

function weightOf(parameters: readonly string[]): number {
  const quality = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='));
  if (quality === undefined) return 1;
  const weight = Number(quality.slice(2));
  return weight >= 0 && weight <= 1 ? weight : 0;
}
