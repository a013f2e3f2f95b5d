import type DataLoader from 'dataloader';
import { languageChain } from '../domain/language-chain.ts';
import type { Market } from '../domain/market.ts';
import type { TranslatedKind } from '../domain/translation.ts';
import type { TranslationsByKind } from '../domain/translations-by-kind.ts';
import type { LoadTranslations } from './translation-loader.ts';

/** The languages that a request wants before the shop's own, in their order. */
export type WantedLanguages = () => readonly string[] | Promise<readonly string[]>;

/** The translations of a thing in the order in which a request wants them; null when it wants nothing but originals. */
export type TextsOf = <Kind extends TranslatedKind>(
  kind: Kind,
  ownerId: string,
) => Promise<TranslationsByKind[Kind][]> | null;

interface Wishes {
  /** The best first. */
  languages: readonly string[];
  /** Of which the first language goes before these. */
  market: string | null;
}

/** @param own the shop's own language */
export function createWantedLanguages(
  markets: DataLoader<string, Market | null>,
  { languages, market }: Wishes,
  own: string,
): WantedLanguages {
  if (market === null) {
    const chain = languages.length === 0 ? [] : languageChain(languages, own);
    return () => chain;
  }
  let chain: Promise<readonly string[]> | undefined;
  const readChain = async () => {
    const [first] = (await markets.load(market))?.languages ?? [];
    return languageChain(first === undefined ? languages : [first, ...languages], own);
  };
  return () => {
    chain ??= readChain();
    return chain;
  };
}

export function createTextsOf(load: LoadTranslations, wanted: WantedLanguages): TextsOf {
  return (kind, ownerId) => {
    const languages = wanted();
    if (languages instanceof Promise) return languages.then((known) => load(kind, ownerId, known));
    return languages.length === 0 ? null : load(kind, ownerId, languages);
  };
}
