import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib';
import { badRequest, httpError } from './errors.ts';

/** Decompresses a body to at most so many bytes. */
type Decompress = (body: Buffer, limits: { maxOutputLength: number }) => Promise<Buffer>;

const [fromZlib, fromRaw] = [promisify<Buffer, object, Buffer>(inflate), promisify<Buffer, object, Buffer>(inflateRaw)];

const decompressors: ReadonlyMap<string, Decompress> = new Map<string, Decompress>([
  ['gzip', promisify<Buffer, object, Buffer>(gunzip)],
  ['br', promisify<Buffer, object, Buffer>(brotliDecompress)],
  ['zstd', promisify<Buffer, object, Buffer>(zstdDecompress)],
  // It means the format of zlib, but there have always been clients that send it without its header.
  ['deflate', (body, limits) => (((body[0] ?? 0) & 0x0f) === 8 ? fromZlib : fromRaw)(body, limits)],
]);
const served = [...decompressors.keys()];

/**
 * What decompresses a body that is encoded like this; null when it is not encoded. Throws a GraphQLError, 415, when it is
 * encoded in another way, or several times.
 */
export function inflaterOf(
  contentEncoding: string | undefined,
  limit: number,
): ((body: Buffer) => Promise<Buffer>) | null {
  const encoding = contentEncoding?.trim().toLowerCase() ?? '';
  if (encoding === '' || encoding === 'identity') return null;
  // The two names of gzip are the same, says RFC 9110.
  const name = encoding === 'x-gzip' ? 'gzip' : encoding;
  const decompress = decompressors.get(name);
  if (!decompress) {
    throw httpError(415, 'BAD_REQUEST', `A request may be compressed with ${served.join(', ')}, and once.`, {
      'accept-encoding': served.join(', '),
    });
  }
  return async (body) => {
    try {
      return await decompress(body, { maxOutputLength: limit });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
        throw httpError(413, 'PAYLOAD_TOO_LARGE', `A request may have at most ${limit} bytes, decompressed.`);
      }
      throw badRequest(`The request is not compressed with ${name}, as \`content-encoding\` says.`);
    }
  };
}
