import type DataLoader from 'dataloader';
import { loadOne } from '#packages/loaders/loaders.ts';
import type { TranslatedKind } from '../domain/translation.ts';
import type { TranslationsByKind } from '../domain/translations-by-kind.ts';
import type { Tx } from './database.ts';
import { findTranslations } from './translations.ts';

/** The translations of a thing into some languages, in the order of these; those that there are not are left out. */
export type LoadTranslations = <Kind extends TranslatedKind>(
  kind: Kind,
  ownerId: string,
  languages: readonly string[],
) => Promise<TranslationsByKind[Kind][]>;

interface Found<Kind extends TranslatedKind> {
  ownerId: string;
  translation: TranslationsByKind[Kind];
}

const keyOf = (ownerId: string, language: string) => `${ownerId} ${language}`;

/** Reads together what is asked for in a turn of the event loop, of each kind. */
export function createTranslationLoader(tx: Tx): LoadTranslations {
  const loaderOf = <Kind extends TranslatedKind>(kind: Kind) =>
    loadOne(
      (keys): Promise<Found<Kind>[]> => {
        const parts = keys.map((key) => key.split(' '));
        const distinct = (index: number) => [...new Set(parts.map((part) => part[index] ?? ''))];
        return findTranslations(tx, kind, distinct(0), distinct(1));
      },
      ({ ownerId, translation }) => keyOf(ownerId, translation.language),
      (key) => key,
    );
  const loaders: { [Kind in TranslatedKind]: DataLoader<string, Found<Kind> | null> } = {
    product: loaderOf('product'),
    category: loaderOf('category'),
    collection: loaderOf('collection'),
    attribute: loaderOf('attribute'),
  };
  return async (kind, ownerId, languages) => {
    const found = await Promise.all(languages.map((language) => loaders[kind].load(keyOf(ownerId, language))));
    return found.flatMap((each) => each?.translation ?? []);
  };
}
