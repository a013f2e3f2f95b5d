import { createClient } from 'graphql-ws';
import relay, { type GraphQLResponse, type RequestParameters } from 'relay-runtime';
import { WebSocket } from 'ws';
import { type Answer, describeClient } from './describe-client.ts';

// The whole of relay-runtime is CommonJS.
const { Network, Observable } = relay;

describeClient("Relay's network layer", ({ url, socketUrl, authorization }) => {
  const socket = createClient({ url: socketUrl, webSocketImpl: WebSocket, connectionParams: { authorization } });
  // As Relay's documentation writes them.
  const network = Network.create(
    async ({ text }, variables) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ query: text, variables }),
      });
      return (await response.json()) as GraphQLResponse;
    },
    ({ name, text }, variables) =>
      Observable.create((sink) => {
        const request = { operationName: name, query: text ?? '', variables };
        return socket.subscribe(request, sink as Parameters<typeof socket.subscribe>[1]);
      }),
  );
  const paramsOf = (operationKind: RequestParameters['operationKind'], text: string): RequestParameters => ({
    id: null,
    cacheID: text,
    name: /\w+ (\w+)/.exec(text)?.[1] ?? '',
    operationKind,
    text,
    metadata: {},
  });
  const send = (kind: 'query' | 'mutation') => async (text: string, variables: Record<string, unknown>) => {
    const answer = await network.execute(paramsOf(kind, text), variables, {}).toPromise();
    // biome-ignore lint/suspicious/noExplicitAny: Relay's type of an answer also has those of a batch
    const { data, errors } = answer as any;
    return { data, code: errors?.[0]?.extensions.code } satisfies Answer;
  };
  return {
    query: send('query'),
    mutate: send('mutation'),
    subscribe(text, variables, next) {
      const updates = network.execute(paramsOf('subscription', text), variables, {});
      const { unsubscribe } = updates.subscribe({ next: (answer) => next((answer as Answer).data) });
      return () => unsubscribe();
    },
    close: () => socket.dispose(),
  };
});
