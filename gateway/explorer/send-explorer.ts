import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { renderExplorer } from './render-explorer.ts';

/** The page loads nothing and connects to this gateway only. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "connect-src 'self' ws: wss:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The compressed page, made at the first request. */
let page: Promise<{ compressed: Buffer; etag: string }> | undefined;

async function compressPage() {
  const compressed = await promisify(gzip)(await renderExplorer());
  return { compressed, etag: `"${createHash('sha256').update(compressed).digest('base64url')}"` };
}

/** Whether a browser asks for a page. */
export const acceptsPage = (headers: IncomingHttpHeaders): boolean =>
  headers.accept?.toLowerCase().includes('text/html') ?? false;

export async function sendExplorer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  page ??= compressPage();
  const { compressed, etag } = await page;
  reply.headers({
    etag,
    'cache-control': 'no-cache',
    vary: 'accept, accept-encoding',
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  reply.type('text/html; charset=utf-8');
  if (String(request.headers['accept-encoding']).includes('gzip')) {
    return reply.header('content-encoding', 'gzip').send(compressed);
  }
  return reply.send(await promisify(gunzip)(compressed));
}
