/** A tag in quotes, as this package writes those with commas, or one without. */
const nextTag = /\s*(?:"((?:[^"]|"")*)"\s*(?=,|$)|([^,]*))(?:,|$)/gy;

/** The tags of a cell: separated by commas, without empty ones. */
export function readTags(cell: string): string[] {
  const tags: string[] = [];
  for (const { 0: all, 1: quoted, 2: plain, index } of cell.matchAll(nextTag)) {
    const tag = (quoted?.replaceAll('""', '"') ?? plain ?? '').trim();
    if (tag !== '') tags.push(tag);
    // The end of the text matches once more, empty.
    if (index + all.length >= cell.length) break;
  }
  return tags;
}

/** Shopify's tags have no commas; Souk's may. */
export const writeTags = (tags: readonly string[]): string =>
  tags.map((tag) => (/^"|,/.test(tag) ? `"${tag.replaceAll('"', '""')}"` : tag)).join(', ');
