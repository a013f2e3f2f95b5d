import { foldText } from '#packages/text/fold-text.ts';

const markup = /<[^<>]*>|&#?\w+;/g;
const words = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The words of a text, as they are indexed and looked for. Both sides go through here, so that what PostgreSQL's parser
 * makes of punctuation never tells them apart. HTML markup is left out.
 */
export function searchWords(text: string): string[] {
  return foldText(text.replace(markup, ' ')).match(words) ?? [];
}

/** The words of several texts, as one text for `to_tsvector`. */
export function searchText(...texts: readonly string[]): string {
  return texts.flatMap(searchWords).join(' ');
}
