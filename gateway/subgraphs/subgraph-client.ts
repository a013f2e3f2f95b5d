import type { GraphQLDataSource } from '@apollo/gateway';
import { Pool } from 'undici';
import type { GatewayContext } from '../http/context.ts';
import { serviceUnavailable } from '../http/errors.ts';
import type { SubgraphResponse } from './apollo-types.ts';
import { uniqueRepresentations } from './unique-representations.ts';

/** Connections to one subgraph; further requests wait for one. */
const connections = 64;

/** Longest a subgraph may take to answer, and between two pieces of its answer, in milliseconds. */
const answerLimit = 15_000;

/** Longest wait for a connection, and for the answer to a readiness check, in milliseconds. */
const shortLimit = 2_000;

/** How the gateway speaks to one subgraph. */
export interface SubgraphClient extends GraphQLDataSource<GatewayContext> {
  name: string;
  url: string;
  /** Rejects while the subgraph says that it is not ready, or nothing. */
  checkReady(): Promise<void>;
  /** Takes no more requests; resolves when those under way are answered. */
  retire(): Promise<void>;
  /** Ends at once what is under way. */
  close(): Promise<void>;
}

export function createSubgraphClient(name: string, url: string): SubgraphClient {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, {
    connections,
    pipelining: 1,
    headersTimeout: answerLimit,
    bodyTimeout: answerLimit,
    connect: { timeout: shortLimit },
  });

  const ask = async (body: string, context: GatewayContext) => {
    const answer = await pool.request({
      method: 'POST',
      path: pathname,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${await context.caller.identityToken()}`,
        'x-correlation-id': context.correlationId,
        'x-client-address': context.clientAddress,
        ...(context.userAgent && { 'x-client-user-agent': context.userAgent }),
      },
      body,
    });
    return { status: answer.statusCode, text: await answer.body.text() };
  };

  return {
    name,
    url,

    async process(options) {
      if (!('incomingRequestContext' in options)) {
        throw new Error(`${options.kind} is not something subgraphs are asked`);
      }
      const { query, operationName, variables } = options.request;
      const unique = uniqueRepresentations(variables);
      const body = JSON.stringify({ query, operationName, variables: unique?.variables ?? variables });
      const unavailable = (cause: unknown) =>
        serviceUnavailable(name, cause, responsePath(options.pathInIncomingRequest));

      let answer: Awaited<ReturnType<typeof ask>>;
      try {
        answer = await ask(body, options.context);
      } catch (error) {
        throw unavailable(error);
      }
      if (answer.status >= 500 || answer.status === 429) throw unavailable(new Error(`it answered ${answer.status}`));
      const response = readResponse(name, answer);
      return unique?.expand(response) ?? response;
    },

    async checkReady() {
      const signal = AbortSignal.timeout(shortLimit);
      const answer = await pool.request({ method: 'GET', path: '/readyz', signal });
      const text = await answer.body.text();
      if (answer.statusCode !== 200) throw new Error(text.slice(0, 200));
    },

    retire: () => pool.close(),
    close: () => pool.destroy(),
  };
}

/**
 * An answer other than 200 is a fault between gateway and subgraph, and masked, except for 400: so Apollo Server reports
 * values that only the subgraph's scalars could refuse.
 */
function readResponse(name: string, { status, text }: { status: number; text: string }): SubgraphResponse {
  const refused = () => new Error(`${name} answered ${status}: ${text.slice(0, 500)}`);
  if (status !== 200 && status !== 400) throw refused();
  let response: SubgraphResponse;
  try {
    response = JSON.parse(text);
  } catch {
    throw refused();
  }
  if (response.data === undefined && !response.errors?.length) throw refused();
  return response;
}

/** The part of a plan's path that exists in the response: it ends before the first list, which `@` stands for. */
function responsePath(path: readonly (string | number)[] = []): (string | number)[] {
  const list = path.indexOf('@');
  return list === -1 ? [...path] : path.slice(0, list);
}
