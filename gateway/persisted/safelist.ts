import { readFileSync } from 'node:fs';
import { GraphQLError, stripIgnoredCharacters } from 'graphql';
import { z } from 'zod';
import { missingQuery, type PersistedQueries, persistedId } from './persisted-queries.ts';

/** Apollo's format. */
const manifestSchema = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string(), name: z.string(), type: z.string(), body: z.string() })),
});

/**
 * Allows the operations of manifests and nothing else, by id or by text, whatever its white space. Throws when a
 * manifest cannot be read.
 */
export function createSafelist(paths: readonly string[]): PersistedQueries {
  const byId = new Map<string, string>();
  const byText = new Map<string, string>();
  for (const { id, body } of paths.flatMap(readManifest)) {
    byId.set(id, body);
    byText.set(body, body).set(stripIgnoredCharacters(body), body);
  }
  const longest = Math.max(0, ...[...byId.values()].map(({ length }) => length));

  /** Texts much longer than the longest allowed one are not even read. */
  const allowed = (query: string): string | undefined =>
    byText.get(query) ?? (query.length <= longest * 2 ? byText.get(stripped(query)) : undefined);

  return {
    textOf(request) {
      const id = persistedId(request);
      const { query } = request;
      if (id === undefined && !query) throw missingQuery();
      const text = query ? allowed(query) : byId.get(id ?? '');
      if (text === undefined) throw notInList();
      return text;
    },
  };
}

function readManifest(path: string) {
  const found = manifestSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!found.success) throw new Error(`${path} is no manifest of persisted queries: ${z.prettifyError(found.error)}`);
  return found.data.operations;
}

function stripped(query: string): string {
  try {
    return stripIgnoredCharacters(query);
  } catch {
    // It does not parse, so it is not in the list.
    return query;
  }
}

function notInList(): GraphQLError {
  return new GraphQLError('Only operations that were registered are executed here, and this is none of them.', {
    extensions: { code: 'PERSISTED_QUERY_NOT_IN_LIST', http: { status: 400 } },
  });
}
