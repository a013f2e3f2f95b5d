import type { Context } from '../context.ts';
import { defaultLanguage, documentLanguage } from '../domain/search-language.ts';

/** The documents in which a request searches. What is not translated is shown as it is, and so it is found. */
export const searchLanguages = async ({ wantedLanguages }: Pick<Context, 'wantedLanguages'>): Promise<string[]> => [
  ...(await wantedLanguages()).map(documentLanguage),
  defaultLanguage,
];
