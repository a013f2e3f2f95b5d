import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { badRequest, httpError } from './errors.ts';
import { inflaterOf } from './inflate.ts';
import { mediaTypeOf } from './media-type.ts';

/** Longest request body, in bytes, also decompressed. */
export const bodyLimit = 1024 * 1024;

/** The body of a JSON request. Throws a GraphQLError when it is too long, or no such body. */
export function readBody(request: IncomingMessage): Promise<string> {
  const { headers } = request;
  const type = headers['content-type'];
  if (type !== 'application/json') checkContentType(type);
  const inflate = inflaterOf(headers['content-encoding'], bodyLimit);
  const bytes = readBounded(request);
  return (inflate ? bytes.then(inflate) : bytes).then(toText);
}

/** The bytes of a request. Throws a GraphQLError when it is too long or compressed. */
export function readBytes(request: IncomingMessage): Promise<Buffer> {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') {
    throw httpError(415, 'BAD_REQUEST', 'A compressed request is not read here.', { 'accept-encoding': 'identity' });
  }
  return readBounded(request);
}

function readBounded(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length']) > bodyLimit) throw tooLarge();
  return collect(request);
}

/** Other bytes would become other characters, and nobody would notice. */
function toText(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw badRequest('A request has to be UTF-8.');
  return bytes.toString();
}

function collect(request: IncomingMessage): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  // The client left before anybody listened, and nothing more will come.
  if (request.destroyed) reject(new Error('the client is gone'));
  let first: Buffer | undefined;
  let more: Buffer[] | undefined;
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > bodyLimit) {
      // The rest is read and dropped: a client that is still sending would not read the response.
      first = more = undefined;
      return reject(tooLarge());
    }
    if (more) more.push(chunk);
    else if (first) more = [first, chunk];
    else first = chunk;
  });
  request.on('end', () => resolve(more ? Buffer.concat(more) : (first ?? Buffer.alloc(0))));
  request.on('error', reject);
  return promise;
}

/** JSON is always UTF-8, so a charset may say only that. */
function checkContentType(contentType: string | undefined): void {
  if (mediaTypeOf(contentType) !== 'application/json') {
    throw httpError(415, 'BAD_REQUEST', 'A POST request needs the header `content-type: application/json`.', {
      accept: 'application/json',
    });
  }
  const [, ...parameters] = String(contentType).toLowerCase().split(';');
  for (const parameter of parameters) {
    const [name, value = ''] = parameter.trim().split('=');
    if (name === 'charset' && !/^"?utf-?8"?$/.test(value)) {
      throw httpError(415, 'BAD_REQUEST', 'A request has to be UTF-8.', { accept: 'application/json; charset=utf-8' });
    }
  }
}

function tooLarge() {
  return httpError(413, 'PAYLOAD_TOO_LARGE', `A request may have at most ${bodyLimit} bytes.`);
}
