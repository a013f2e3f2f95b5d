import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request as it arrived. */
export interface TwilioRequest {
  path: string;
  authorization: string;
  form: Record<string, string>;
}

export interface TwilioServer extends AsyncDisposable {
  /** The value of `TWILIO_URL`. */
  url: string;
  requests: readonly TwilioRequest[];
  /** What it answers from now on: an error, or null to take what comes. */
  fail(error: { status: number; code: number; message: string } | null): void;
  /** The headers and the body with which it tells a URL what became of a message. */
  callback(url: string, fields: Record<string, string>): { headers: Record<string, string>; body: string };
}

/** The API of Twilio as its documentation has it, for one account. */
export async function startTwilioServer(accountSid: string, authToken: string): Promise<TwilioServer> {
  const requests: TwilioRequest[] = [];
  let failure: { status: number; code: number; message: string } | null = null;
  const server = createServer(async (request, response) => {
    const form = Object.fromEntries(new URLSearchParams(await text(request)));
    const { authorization = '' } = request.headers;
    requests.push({ path: request.url ?? '', authorization, form });
    const isKnown = authorization === `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
    const error = isKnown ? failure : { status: 401, code: 20003, message: 'Authenticate' };
    const taken = {
      ...{ sid: `SM${String(requests.length).padStart(32, '0')}`, account_sid: accountSid, status: 'queued' },
      ...{ to: form['To'], from: form['From'] ?? null, body: form['Body'], num_segments: '1' },
      ...{ error_code: null, error_message: null, direction: 'outbound-api' },
    };
    const answer = error ? { ...error, more_info: `https://www.twilio.com/docs/errors/${error.code}` } : taken;
    response.writeHead(error?.status ?? 201, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    fail(error) {
      failure = error;
    },
    callback(url, fields) {
      const names = Object.keys(fields).toSorted();
      const content = url + names.map((name) => name + fields[name]).join('');
      const signature = createHmac('sha1', authToken).update(content).digest('base64');
      const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature };
      return { headers, body: new URLSearchParams(fields).toString() };
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
