import type { Language } from 'budget-core';
import { builder } from './builder.ts';

export const LanguageEnum = builder.enumType('Language', {
  description: 'The two working languages.',
  values: {
    FR: { value: 'fr', description: 'French.' },
    EN: { value: 'en', description: 'English.' },
  } as const satisfies Record<Uppercase<Language>, { value: Language; description: string }>,
});
