import type { IncomingMessage } from 'node:http';
import { httpError } from '../request/errors.ts';

/** Longest request body, in bytes. */
export const bodyLimit = 1024 * 1024;

/** The text of a JSON request. Throws a GraphQLError when it is too long, or cannot be text of JSON. */
export function readBody(request: IncomingMessage): Promise<string> {
  const { headers } = request;
  if (headers['content-type'] !== 'application/json') checkContentType(headers['content-type']);
  if (headers['content-encoding'] !== undefined && headers['content-encoding'] !== 'identity') {
    throw httpError(415, 'BAD_REQUEST', 'A compressed request is not read here.', { 'accept-encoding': 'identity' });
  }
  if (Number(headers['content-length']) > bodyLimit) throw tooLarge();
  return collect(request);
}

function collect(request: IncomingMessage): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let first: Buffer | undefined;
  let more: Buffer[] | undefined;
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > bodyLimit) {
      // What comes still is read and forgotten, so that the client gets to read why.
      first = more = undefined;
      return reject(tooLarge());
    }
    if (more) more.push(chunk);
    else if (first) more = [first, chunk];
    else first = chunk;
  });
  request.on('end', () => resolve(more ? Buffer.concat(more).toString() : (first?.toString() ?? '')));
  request.on('error', reject);
  return promise;
}

/** Every JSON is UTF-8, so a charset may only say so. */
function checkContentType(contentType: string | undefined): void {
  const [type = '', ...parameters] = (contentType ?? '').split(';').map((part) => part.trim().toLowerCase());
  if (type !== 'application/json') {
    throw httpError(415, 'BAD_REQUEST', 'A POST request needs the header `content-type: application/json`.', {
      accept: 'application/json',
    });
  }
  for (const parameter of parameters) {
    const [name, value = ''] = parameter.split('=');
    if (name === 'charset' && !/^"?utf-?8"?$/.test(value)) {
      throw httpError(415, 'BAD_REQUEST', 'A request has to be UTF-8.', { accept: 'application/json; charset=utf-8' });
    }
  }
}

function tooLarge() {
  return httpError(413, 'PAYLOAD_TOO_LARGE', `A request may have at most ${bodyLimit} bytes.`);
}
