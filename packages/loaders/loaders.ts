import DataLoader from 'dataloader';
import { isUuid } from '#packages/ids/uuidv7.ts';

/** Reads rows by the ids of something: their own, or those of what they belong to. In any order. */
type Read<Row> = (ids: readonly string[]) => Promise<Row[]>;

/**
 * They batch and do not remember: a mutation may change what the one before it in the same operation has read. A batch asks
 * for each id once, in the lower case in which ids are stored; what is no UUID is not asked for.
 */
const options = { cache: false };

const distinct = (ids: readonly string[]) => [...new Set(ids.map((id) => id.toLowerCase()))].filter(isUuid);

/** Loads one row for each id, null where there is none: one call of `read` for all that an operation asks for at a time. */
export function loadOne<Row>(read: Read<Row>, idOf: (row: Row) => string): DataLoader<string, Row | null> {
  return new DataLoader(async (ids) => {
    const asked = distinct(ids);
    const rows = new Map((asked.length > 0 ? await read(asked) : []).map((row) => [idOf(row), row]));
    return ids.map((id) => rows.get(id.toLowerCase()) ?? null);
  }, options);
}

/** Loads all rows of each id, in the order in which `read` returns them. */
export function loadMany<Row>(read: Read<Row>, idOf: (row: Row) => string): DataLoader<string, Row[]> {
  return new DataLoader(async (ids) => {
    const asked = distinct(ids);
    const rows = Map.groupBy(asked.length > 0 ? await read(asked) : [], idOf);
    return ids.map((id) => rows.get(id.toLowerCase()) ?? []);
  }, options);
}
