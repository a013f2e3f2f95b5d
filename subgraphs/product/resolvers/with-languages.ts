import { z } from 'zod';
import { parseArguments } from '#packages/graph-errors/parse-arguments.ts';
import { locale } from '#packages/user-errors/locale.ts';
import type { Translation } from '../domain/translation.ts';
import { boundedList } from './inputs/lists.ts';

const languagesArgument = z.object({ languages: boundedList(locale, 0, 50).nullish() });

/** The translations that there are; of the languages that are named also those into which nothing is translated, and no others. */
export function withLanguages<Kept extends Translation>(
  known: readonly Kept[],
  args: object,
  none: (language: string) => Kept,
): Kept[] {
  const { languages } = parseArguments(languagesArgument, args);
  if (!languages) return [...known];
  const byLanguage = new Map(known.map((translation) => [translation.language, translation]));
  return [...new Set(languages)].map((language) => byLanguage.get(language) ?? none(language));
}
