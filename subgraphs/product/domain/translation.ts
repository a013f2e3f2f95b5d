import { refuse } from '#packages/refusals/refusal.ts';

/** What has translations. */
export type TranslatedKind = 'product' | 'category' | 'collection' | 'attribute';

/** Texts of a thing in another language than the shop's own; null for what is not translated. */
export interface Translation {
  /** BCP 47, in the canonical spelling. */
  language: string;
  /** Leads to one thing of its kind, in whatever language. */
  slug: string | null;
}

/** Most languages that a thing is translated into. */
const mostLanguages = 50;

/** Whether nothing is translated. */
function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === null;
}

/**
 * The translations with another one in place of that of its language; without it when nothing is translated in it. In the order of their
 * languages.
 */
export function putTranslation<Kept extends Translation>(translations: readonly Kept[], put: Kept) {
  const others = translations.filter(({ language }) => language !== put.language);
  const { language: _language, ...texts } = put;
  if (Object.values(texts).every(isEmpty)) return others;
  if (others.length >= mostLanguages) return refuse('too-many-languages', { most: mostLanguages });
  return [...others, put].sort((a, b) => (a.language < b.language ? -1 : 1));
}

/** What an edit says, and what was there where it says nothing. */
export function editTexts<Kept extends object>(kept: Kept, edit: { [Field in keyof Kept]?: Kept[Field] | undefined }) {
  const given = Object.entries(edit).filter(([, value]) => value !== undefined);
  return { ...kept, ...(Object.fromEntries(given) as Partial<Kept>) };
}
