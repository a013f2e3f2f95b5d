import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { badRequest } from '../request/errors.ts';
import { missingQuery, type PersistedQueries, persistedId } from './persisted-queries.ts';

/** Most texts cached, and characters of them together. */
const limits = { max: 10_000, maxSize: 16_000_000 };

/**
 * Apollo's automatic persisted queries: a client sends the text with its hash once, and the hash alone from then on. To a hash
 * that this gateway does not know, or not any more, it responds with PERSISTED_QUERY_NOT_FOUND.
 */
export function createAutomaticPersistedQueries(): PersistedQueries {
  const texts = new LRUCache<string, string>(limits);

  return {
    textOf(request) {
      const id = persistedId(request);
      const { query } = request;
      if (id === undefined) {
        if (!query) throw missingQuery();
        return query;
      }
      if (!query) {
        const known = texts.get(id);
        if (known === undefined) throw notFound();
        return known;
      }
      if (texts.get(id) !== query) {
        if (createHash('sha256').update(query).digest('hex') !== id) {
          throw badRequest('`extensions.persistedQuery.sha256Hash` is not the SHA-256 of `query`.');
        }
        texts.set(id, query, { size: query.length });
      }
      return query;
    },
  };
}

/** Apollo's clients look for this message or code; the status is one that no proxy treats as a failure. */
function notFound(): GraphQLError {
  return new GraphQLError('PersistedQueryNotFound', {
    extensions: {
      code: 'PERSISTED_QUERY_NOT_FOUND',
      http: { status: 200, headers: { 'cache-control': 'private, no-cache, must-revalidate' } },
    },
  });
}
