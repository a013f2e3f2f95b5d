import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { FetchRequest, FetchSubgraph, SubgraphResponse } from './execution.ts';
import type { JsonObject } from './json-object.ts';
import { responsePath } from './response-path.ts';

/** The fetches of one execution that ask a subgraph for the same fields of entities, at different places of the data. */
export interface AlikeFetches {
  /**
   * Asks for entities like `FetchSubgraph`: for those that have been asked for before not again, and for those of all fetches
   * that begin in the same turn with one request. What it resolves to is shared.
   */
  ask(request: FetchRequest): Promise<SubgraphResponse>;
}

/** One request for the entities of several fetches. */
interface Round {
  representations: JsonObject[];
  /** By representation, as text. */
  indexes: Map<string, number>;
  response: Promise<SubgraphResponse>;
}

/** For queries only: what a mutation's fields ask for may have changed between them. */
export function createAlikeFetches(fetch: FetchSubgraph): AlikeFetches {
  const rounds: Round[] = [];
  /** The one that is not sent yet. */
  let next: Round | null = null;

  const begin = (request: FetchRequest): Round => {
    const representations: JsonObject[] = [];
    const send = () => {
      next = null;
      return fetch({ ...request, variables: { ...request.variables, representations } });
    };
    // All fetches that the same response sets off begin before this goes on.
    const round = { representations, indexes: new Map(), response: Promise.resolve().then(send) };
    rounds.push(round);
    return round;
  };

  return {
    async ask(request) {
      const asked = request.variables['representations'] as JsonObject[];
      const keys = asked.map((representation) => JSON.stringify(representation));
      let round = rounds.find(({ indexes }) => keys.every((key) => indexes.has(key)));
      if (!round) {
        next ??= begin(request);
        round = next;
        for (const [position, key] of keys.entries()) {
          if (!round.indexes.has(key)) {
            round.indexes.set(key, round.representations.push(asked[position] as JsonObject) - 1);
          }
        }
      }
      const { indexes, representations, response } = round;
      try {
        const own = keys.map((key) => indexes.get(key) as number);
        return partOf(await response, own, representations.length);
      } catch (error) {
        throw atPathOf(request, error);
      }
    },
  };
}

/** What a response says of some of its entities; all errors that are not about one of the others. */
function partOf(response: SubgraphResponse, indexes: readonly number[], count: number): SubgraphResponse {
  const { data, errors } = response;
  const entities = data?.['_entities'];
  const isWhole = Array.isArray(entities) && entities.length === count;
  return {
    ...response,
    // Who merges it refuses what is no list: nobody could tell which of the entities are there.
    ...(data && { data: { ...data, _entities: isWhole ? indexes.map((index) => entities[index]) : null } }),
    ...(errors && { errors: errors.flatMap((error) => movedError(error, indexes)) }),
    shared: true,
  };
}

function movedError(error: GraphQLFormattedError, indexes: readonly number[]): GraphQLFormattedError[] {
  const [field, index, ...below] = error.path ?? [];
  if (field === undefined || typeof index !== 'number') return [error];
  const position = indexes.indexOf(index);
  return position === -1 ? [] : [{ ...error, path: [field, position, ...below] }];
}

/** The failure of a request that another fetch made, at the place of this one. */
function atPathOf({ path }: FetchRequest, error: unknown): unknown {
  if (!(error instanceof GraphQLError) || error.path === undefined) return error;
  const { message, extensions, originalError } = error;
  const at = responsePath(path);
  return new GraphQLError(message, {
    ...(at.length > 0 && { path: at }),
    extensions,
    ...(originalError && { originalError }),
  });
}
