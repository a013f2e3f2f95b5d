import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { signCall } from '#packages/test-subgraph/sign-call.ts';
import { type BookAnswer, type BookRequest, createPaymentBook, type PaymentBook } from './payment-book.ts';

/** A request as it arrived. */
export interface SeenRequest {
  /** `authorizations`, `captures` or `voids`. */
  operation: string;
  key: string;
  authorization: string;
  body: BookRequest;
}

/** What becomes of a request when it has arrived. `book` does what it asks for, and returns the answer. */
export type Behaviour = (request: SeenRequest, response: ServerResponse, book: () => BookAnswer) => void;

/** Does what is asked for, and says so. */
export const answers: Behaviour = (_request, response, book) => send(response, 200, book());

/** Does what is asked for, and the connection breaks before it says so. */
export const losesAnswers: Behaviour = (_request, response, book) => {
  book();
  response.socket?.resetAndDestroy();
};

/** Does what is asked for, and never says so. */
export const hangs: Behaviour = (_request, _response, book) => void book();

/** Does nothing, and answers with a status and a text. */
export const answersOnly =
  (status: number, text = '', headers: Record<string, string> = {}): Behaviour =>
  (_request, response) =>
    void response.writeHead(status, headers).end(text);

export interface PaymentServer extends AsyncDisposable {
  /** The value of `PAYMENT_PROVIDER_URL`. */
  url: string;
  payments: PaymentBook['payments'];
  requests: readonly SeenRequest[];
  /** What it does from now on. At first it `answers`. */
  behave(behaviour: Behaviour): void;
  /** Tells a shop that something became of a payment; resolves to the status of its answer. */
  notify(ingressUrl: string, notice: { paymentId: string }, wishes?: { secret?: string; id?: string }): Promise<number>;
}

/**
 * A payment provider behind an adapter, as docs/payment-provider.md has it, whose answers go astray on demand.
 * `tok_declined` is declined, `tok_capture_fails` cannot be captured; the first answer about `tok_lost` never comes.
 * @param secret that requests have to carry, and notices are signed with.
 */
export async function startPaymentServer(secret: string): Promise<PaymentServer> {
  const { payments, book } = createPaymentBook();
  const requests: SeenRequest[] = [];
  const lost = new Set<string>();
  let behaviour = answers;

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const seen = await read(request);
    requests.push(seen);
    if (seen.authorization !== `Bearer ${secret}`) return send(response, 401, { message: 'The secret is wrong.' });
    const isLost = seen.body.token === 'tok_lost' && !lost.has(seen.key);
    lost.add(seen.key);
    (isLost ? hangs : behaviour)(seen, response, () => book(seen.operation, seen.key, seen.body));
  };
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => send(response, 500, { message: String(error) }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    payments,
    requests,
    behave(next) {
      behaviour = next;
    },
    async notify(ingressUrl, notice, { secret: with_ = secret, id = uuidv7() } = {}) {
      const body = JSON.stringify(notice);
      const response = await fetch(ingressUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...signCall(with_, id, body) },
        body,
      });
      await response.body?.cancel();
      return response.status;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function read(request: IncomingMessage): Promise<SeenRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return {
    operation: (request.url ?? '').slice(1),
    key: String(request.headers['idempotency-key']),
    authorization: request.headers.authorization ?? '',
    body: JSON.parse(Buffer.concat(chunks).toString()),
  };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
