import { setTimeout as delay } from 'node:timers/promises';

/** Milliseconds an answer may take. */
const timeout = 30_000;

/** Milliseconds before each further try. Everything the seed sends can be sent twice. */
const pauses = [250, 500, 1_000, 2_000, 4_000];

const passing = new Set(['SERVICE_UNAVAILABLE', 'RATE_LIMITED']);

interface GraphQLResponse {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** A request that failed for a reason that may pass by itself. */
class Unavailable extends Error {}

/** Sends an operation and returns its data; `Data` is what the operation selects. Throws when there are errors. */
export type Send = <Data>(operation: string, variables?: object) => Promise<Data>;

/** @param accessToken who asks; nobody in particular when absent. */
export function createGraphClient(url: string, accessToken?: string): Send {
  return async <Data>(operation: string, variables: object = {}) => {
    for (let attempt = 0; ; attempt++) {
      try {
        return (await post(url, accessToken, operation, variables)) as Data;
      } catch (error) {
        const pause = pauses[attempt];
        if (!(error instanceof Unavailable) || pause === undefined) throw error;
        await delay(pause);
      }
    }
  };
}

async function post(url: string, accessToken: string | undefined, query: string, variables: object): Promise<unknown> {
  const { data, errors } = await fetchResponse(url, accessToken, JSON.stringify({ query, variables }));
  if (!errors?.length) return data;
  const message = errors.map((error) => `${error.extensions?.code ?? 'ERROR'}: ${error.message}`).join('\n');
  const passes = errors.every(({ extensions }) => passing.has(extensions?.code ?? ''));
  throw passes ? new Unavailable(message) : new Error(message);
}

async function fetchResponse(url: string, accessToken: string | undefined, body: string): Promise<GraphQLResponse> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(accessToken !== undefined && { authorization: `Bearer ${accessToken}` }),
  };
  let response: Response;
  try {
    response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(timeout) });
  } catch (error) {
    throw new Unavailable(`${url} does not answer`, { cause: error });
  }
  if (response.status >= 502) throw new Unavailable(`${url} answers ${response.status}`);
  return (await response.json()) as GraphQLResponse;
}
