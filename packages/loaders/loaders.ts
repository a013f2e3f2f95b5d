import DataLoader from 'dataloader';
import { isUuid } from '#packages/ids/uuidv7.ts';

/** Reads rows by the ids of something: their own, or those of what they belong to. In any order. */
type Read<Row> = (ids: readonly string[]) => Promise<Row[]>;

/** What ids are stored and compared as: the form of a given one, or null for one that no row can have. */
type ReadId = (given: string) => string | null;

/** In lower case. */
const uuid: ReadId = (given) => (isUuid(given) ? given.toLowerCase() : null);

const options = {
  // A mutation may change what the one before it in the same operation has read.
  cache: false,
  // What all operations ask for in a turn of the event loop is read together: a busy process reads less often, one that is not
  // busy does not wait.
  batchScheduleFn: (read: () => void) => void setImmediate(read),
  // One operation that asks for very much is not to hold up the others.
  maxBatchSize: 1_000,
};

const distinct = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];

/**
 * Loads one row for each id, null where there is none: one call of `read` for all that is asked for in a turn of the event loop, by
 * whichever operation, with each id once. Made once for the process, since it remembers nothing.
 * @param readId Default: ids are UUIDs, in any case.
 */
export function loadOne<Row>(
  read: Read<Row>,
  idOf: (row: Row) => string,
  readId: ReadId = uuid,
): DataLoader<string, Row | null> {
  return new DataLoader(async (given) => {
    const ids = given.map(readId);
    const asked = distinct(ids);
    const rows = new Map((asked.length > 0 ? await read(asked) : []).map((row) => [idOf(row), row]));
    return ids.map((id) => (id === null ? null : (rows.get(id) ?? null)));
  }, options);
}

/** Loads all rows of each id, in the order in which `read` returns them; otherwise like `loadOne`. */
export function loadMany<Row>(
  read: Read<Row>,
  idOf: (row: Row) => string,
  readId: ReadId = uuid,
): DataLoader<string, Row[]> {
  return new DataLoader(async (given) => {
    const ids = given.map(readId);
    const asked = distinct(ids);
    const rows = Map.groupBy(asked.length > 0 ? await read(asked) : [], idOf);
    return ids.map((id) => (id === null ? [] : (rows.get(id) ?? [])));
  }, options);
}
