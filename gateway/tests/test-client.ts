import { type Client, createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { type ResponseBody, until } from './test-gateway.ts';

/** A subscription as its client sees it. */
export interface Watched {
  received: ResponseBody[];
  /** Set when the server ended it. */
  ended: { errors?: readonly { message: string; extensions?: Record<string, unknown> }[]; code?: number } | null;
  stop(): void;
}

export interface TestClient extends AsyncDisposable {
  client: Client;
  closed: { code: number; reason: string }[];
  /** Subscribes. Resolves at once: the gateway confirms nothing, so wait for its count of open subscriptions. */
  watch(query: string, variables?: Record<string, unknown>, extensions?: Record<string, unknown>): Watched;
  /** One query or mutation. */
  ask(query: string, variables?: Record<string, unknown>): Promise<ResponseBody>;
}

/** A graphql-transport-ws client with one connection. */
export function connectClient(gatewayUrl: string, token?: string): TestClient {
  const closed: TestClient['closed'] = [];
  const client = createClient({
    url: gatewayUrl.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(token !== undefined && { connectionParams: { authorization: `Bearer ${token}` } }),
    on: { closed: (event) => void closed.push(event as (typeof closed)[number]) },
  });

  const watch: TestClient['watch'] = (query, variables, extensions) => {
    const watched: Watched = { received: [], ended: null, stop: () => {} };
    watched.stop = client.subscribe(
      { query, ...(variables && { variables }), ...(extensions && { extensions }) },
      {
        next: (answer) => void watched.received.push(answer as ResponseBody),
        complete: () => {
          watched.ended ??= {};
        },
        error(error) {
          const code = (error as { code?: number }).code;
          watched.ended = Array.isArray(error) ? { errors: error } : { ...(code !== undefined && { code }) };
        },
      },
    );
    return watched;
  };
  return {
    client,
    closed,
    watch,
    async ask(query, variables) {
      const watched = watch(query, variables);
      await until('the operation ends', () => watched.ended !== null);
      return watched.received[0] ?? ({ errors: watched.ended?.errors } as ResponseBody);
    },
    [Symbol.asyncDispose]: async () => client.dispose(),
  };
}
