import { foldText } from './fold-text.ts';

/** Most UTF-16 units of a sort key: the entries of a PostgreSQL index hold some 2,700 bytes. */
const longest = 255;

/** What a name or title sorts by: kept beside it, in a column that lists are ordered by. At most 255 UTF-16 units. */
export function sortKey(name: string): string {
  return foldText(name).slice(0, longest);
}
