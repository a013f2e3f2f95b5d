import { z } from 'zod';
import { parseArguments } from '#packages/graph-errors/parse-arguments.ts';
import { locale } from '#packages/user-errors/locale.ts';
import type { Context } from '../context.ts';
import type { TranslatedKind } from '../domain/translation.ts';
import { nothingTranslated, type TranslationsByKind } from '../domain/translations-by-kind.ts';
import { listTranslations } from '../store/translations.ts';
import { boundedList } from './inputs/lists.ts';

const languagesArgument = z.object({ languages: boundedList(locale, 0, 50).nullish() });

/** The translations of a thing; of the languages that are named also those into which nothing is translated, and no others. */
export async function translationsOf<Kind extends TranslatedKind>(
  { kind, id }: { kind: Kind; id: string },
  args: object,
  { dependencies }: Context,
): Promise<TranslationsByKind[Kind][]> {
  const { languages } = parseArguments(languagesArgument, args);
  const known = await listTranslations(dependencies.database.prisma, kind, id);
  if (!languages) return known;
  const byLanguage = new Map(known.map((translation) => [translation.language, translation]));
  return [...new Set(languages)].map((language) => byLanguage.get(language) ?? nothingTranslated[kind](language));
}
