import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of Apollo's multipart subscriptions whose every response the test writes. */
export interface MultipartServer extends AsyncDisposable {
  url: string;
  /** Each request that came: what it asked for and its credentials. */
  asked: { extensions: Record<string, unknown> | undefined; authorization: string | undefined }[];
  /** The response that is open. */
  response: ServerResponse | null;
  /** What is done with a request instead of beginning a stream. */
  onRequest: (response: ServerResponse) => boolean;
  part(payload: object): void;
}

export async function startMultipartServer(): Promise<MultipartServer> {
  const http = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    server.asked.push({ extensions: JSON.parse(body).extensions, authorization: request.headers.authorization });
    if (server.onRequest(response)) return;
    response.setHeader('content-type', 'multipart/mixed;boundary="graphql";subscriptionSpec="1.0"');
    response.write('\r\n--graphql');
    server.response = response;
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');

  const server: MultipartServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`,
    asked: [],
    response: null,
    onRequest: () => false,
    part(payload) {
      const json = JSON.stringify(payload);
      server.response?.write(`\r\ncontent-type: application/json\r\n\r\n${json}\r\n--graphql`);
    },
    async [Symbol.asyncDispose]() {
      http.closeAllConnections();
      http.close();
      await once(http, 'close');
    },
  };
  return server;
}
