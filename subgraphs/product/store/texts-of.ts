import { languageChain } from '../domain/language-chain.ts';
import type { TranslatedKind } from '../domain/translation.ts';
import type { LoadTranslations } from './translation-loader.ts';
import type { TranslationsByKind } from './translations.ts';

/** The translations of a thing in the order in which a request wants them; null when it wants nothing but originals. */
export type TextsOf = <Kind extends TranslatedKind>(
  kind: Kind,
  ownerId: string,
) => Promise<TranslationsByKind[Kind][]> | null;

/** @param asked the languages of a request, the best first; @param own the shop's own */
export function createTextsOf(load: LoadTranslations, asked: readonly string[], own: string): TextsOf {
  const languages = asked.length === 0 ? [] : languageChain(asked, own);
  return (kind, ownerId) => (languages.length === 0 ? null : load(kind, ownerId, languages));
}
