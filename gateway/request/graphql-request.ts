import { badRequest } from './errors.ts';
import { parseJson } from './parse-json.ts';

/** What a client asks, the same for every transport. */
export interface GraphQLRequest {
  query?: string | undefined;
  operationName?: string | undefined;
  variables?: Readonly<Record<string, unknown>> | undefined;
  extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** Checks the parameters of a request. Throws BAD_REQUEST, naming the one that is not valid. */
export function toGraphQLRequest(sent: unknown): GraphQLRequest {
  if (Array.isArray(sent)) throw badRequest('Several operations at once are not served: send one with each request.');
  if (!isObject(sent))
    throw badRequest('A request is a JSON object with `query`, and `variables` where there are any.');
  const { query, operationName, variables, extensions } = sent;
  return {
    query: textOf(query, 'query'),
    operationName: textOf(operationName, 'operationName'),
    variables: objectOf(variables, 'variables'),
    extensions: objectOf(extensions, 'extensions'),
  };
}

/** Reads the parameters of a GET request. */
export function fromSearch(search: string): GraphQLRequest {
  const parameters = new URLSearchParams(search);
  const only = (name: string): string | undefined => {
    const [value, ...more] = parameters.getAll(name);
    if (more.length > 0) throw badRequest(`\`${name}\` was sent more than once.`);
    return value;
  };
  const json = (name: string): unknown => {
    const text = only(name);
    if (text === undefined || text === '') return undefined;
    try {
      return parseJson(text);
    } catch {
      throw badRequest(`\`${name}\` is not JSON.`);
    }
  };
  return toGraphQLRequest({
    query: only('query'),
    // An empty name is the same as none, says GraphQL over HTTP.
    operationName: only('operationName') || undefined,
    variables: json('variables'),
    extensions: json('extensions'),
  });
}

function textOf(value: unknown, name: string): string | undefined {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return undefined;
  throw badRequest(`\`${name}\` has to be a string.`);
}

function objectOf(value: unknown, name: string): Record<string, unknown> | undefined {
  if (value === undefined || value === null) return undefined;
  if (isObject(value)) return value;
  throw badRequest(`\`${name}\` has to be an object.`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
