import { createECDH, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { decryptPush } from './decrypt-push.ts';
import { verifyVapid } from './verify-vapid.ts';

/** What the push service answers: a status, or nothing, by closing the connection. */
export type PushAnswer = number | 'nothing' | { status: number; retryAfter?: string; body?: string };

/** A push as a browser would have got it. */
export interface ReceivedPush {
  /** The payload as the browser reads it. */
  payload: string;
  ttl: string | undefined;
  urgency: string | undefined;
  topic: string | undefined;
  /** What the token says of the shop. */
  subject: string | undefined;
  answered: PushAnswer;
}

/** A browser that has subscribed. */
export interface TestBrowser {
  /** As `PushSubscription.toJSON()` gives it. */
  subscription: { endpoint: string; expirationTime: null; keys: { p256dh: string; auth: string } };
  /** Each push that was asked for, in order, whatever was answered. */
  asked: readonly ReceivedPush[];
  /** What is answered from now on, one after the other, and the last one from then on. By default 201. */
  answer(...answers: readonly PushAnswer[]): void;
}

export interface PushService extends AsyncDisposable {
  /** @param applicationServerKey The public key of the shop. */
  subscribe(applicationServerKey: string): TestBrowser;
  /** What was wrong with requests, as a push service would say it. */
  faults: readonly string[];
}

interface Registration {
  applicationServerKey: string;
  keys: { ecdh: ReturnType<typeof createECDH>; auth: Buffer };
  asked: ReceivedPush[];
  answers: PushAnswer[];
}

/** What a push service takes. https://www.rfc-editor.org/rfc/rfc8030#section-7.2 */
const mostBytes = 4_096;

/**
 * A push service and the browsers that it pushes to, by HTTP on this machine. It takes what the standards allow and nothing else, and reads what it
 * gets as the browser does.
 */
export async function startPushService(clock: () => Date = () => new Date()): Promise<PushService> {
  const registrations = new Map<string, Registration>();
  const faults: string[] = [];
  let origin = '';

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const found = registrations.get(request.url ?? '');
    const body = await buffer(request);
    if (!found) return void response.writeHead(404).end();
    const fault = (status: number, message: string) => {
      faults.push(message);
      response.writeHead(status).end(message);
    };
    const { authorization = '', ttl, urgency, topic, 'content-encoding': encoding } = request.headers;
    const header = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join() : value);
    const [lives, topicText, urgencyText] = [header(ttl), header(topic), header(urgency)];
    if (request.method !== 'POST' || !/^\d+$/.test(lives ?? '')) return fault(400, 'expected a POST with a TTL');
    if (encoding !== 'aes128gcm') return fault(400, 'expected aes128gcm');
    if (topicText !== undefined && !/^[\w-]{1,32}$/.test(topicText)) return fault(400, 'expected another topic');
    if (urgencyText !== undefined && !/^(very-low|low|normal|high)$/.test(urgencyText)) return fault(400, 'urgency');
    if (body.length > mostBytes) return fault(413, 'too large');
    const vapid = await verifyVapid(authorization, origin, clock()).catch((error) => String(error));
    if (typeof vapid === 'string') return fault(403, vapid);
    if (vapid.publicKey !== found.applicationServerKey) return fault(403, 'the key is not that of the subscription');

    const answered = found.answers.length > 1 ? (found.answers.shift() ?? 201) : (found.answers[0] ?? 201);
    const received = { ttl: lives, urgency: urgencyText, topic: topicText, subject: vapid.claims.sub, answered };
    try {
      found.asked.push({ ...received, payload: decryptPush(body, found.keys) });
    } catch (error) {
      return fault(400, String(error));
    }
    if (answered === 'nothing') return void response.destroy();
    const { status, retryAfter, body: text = '' } = typeof answered === 'number' ? { status: answered } : answered;
    response.writeHead(status, { ...(retryAfter !== undefined && { 'retry-after': retryAfter }) }).end(text);
  }

  const server = createServer((request, response) => {
    take(request, response).catch((error) => {
      faults.push(String(error));
      response.destroy();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    faults,
    subscribe(applicationServerKey) {
      const [ecdh, auth] = [createECDH('prime256v1'), randomBytes(16)];
      const p256dh = ecdh.generateKeys('base64url');
      const path = `/push/${randomBytes(24).toString('base64url')}`;
      const registration: Registration = { applicationServerKey, keys: { ecdh, auth }, asked: [], answers: [] };
      registrations.set(path, registration);
      return {
        subscription: {
          ...{ endpoint: origin + path, expirationTime: null },
          keys: { p256dh, auth: auth.toString('base64url') },
        },
        asked: registration.asked,
        answer(...answers) {
          registration.answers = [...answers];
        },
      };
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
