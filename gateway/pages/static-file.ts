import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Something that is the same for everybody, ready to be sent. */
export interface StaticFile {
  headers: Readonly<Record<string, string>>;
  /** By gzip. */
  compressed: Buffer;
}

export interface StaticFileContent {
  contentType: string;
  contentSecurityPolicy: readonly string[];
  content: string | Buffer;
}

export async function createStaticFile(file: StaticFileContent): Promise<StaticFile> {
  const compressed = await promisify(gzip)(file.content);
  return {
    compressed,
    headers: {
      'content-type': file.contentType,
      // Weak: the same for the compressed and the plain file.
      etag: `W/"${createHash('sha256').update(compressed).digest('base64url')}"`,
      'cache-control': 'no-cache',
      'content-security-policy': file.contentSecurityPolicy.join('; '),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  };
}

/** Sends a file, unless the browser has it. */
export async function sendStaticFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { headers, compressed }: StaticFile,
): Promise<FastifyReply> {
  reply.headers(headers).header('vary', 'accept, accept-encoding');
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim());
  if (known?.includes(headers['etag'] ?? '')) return reply.code(304).send();
  if (String(request.headers['accept-encoding']).includes('gzip')) {
    return reply.header('content-encoding', 'gzip').send(compressed);
  }
  return reply.send(await promisify(gunzip)(compressed));
}
