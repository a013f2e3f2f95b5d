import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { createCors } from '../http/cors.ts';
import { type ServeGraphQLOptions, serveGraphQL } from '../http/serve-graphql.ts';

test('a client that leaves while its token is verified is no mistake of the gateway', async () => {
  const mistakes: unknown[] = [];
  const verifying = Promise.withResolvers<void>();
  const verified = Promise.withResolvers<void>();
  const listener = serveGraphQL({
    async authenticate() {
      verifying.resolve();
      await verified.promise;
      return { assertAccepted() {} };
    },
    formatError(formatted: object, error: unknown) {
      mistakes.push(error);
      return formatted;
    },
    cors: createCors([]),
    headers: {},
    isClosing: () => false,
    // It comes to nothing else.
  } as unknown as ServeGraphQLOptions);
  const responses: ServerResponse[] = [];
  const server = createServer((request, response) => {
    responses.push(response);
    listener(request, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');

  try {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    const body = '{"query":"{ a }"}';
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: souk\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    await verifying.promise;
    const [response] = responses;
    if (!response) throw new Error('the request did not come');
    const left = once(response, 'close');
    socket.destroy();
    await left;
    verified.resolve();
    for (let turn = 0; turn < 3; turn++) await setImmediate();
    expect(mistakes).toEqual([]);
  } finally {
    server.close();
  }
});
