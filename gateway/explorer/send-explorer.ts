import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createStaticFile, type StaticFile, sendStaticFile } from '../pages/static-file.ts';
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
];

/** Made at the first request. */
let page: Promise<StaticFile> | undefined;

/** Whether a browser asks for a page. */
export const acceptsPage = (headers: IncomingHttpHeaders): boolean =>
  headers.accept?.toLowerCase().includes('text/html') ?? false;

export async function sendExplorer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  page ??= renderExplorer().then((content) =>
    createStaticFile({ content, contentType: 'text/html; charset=utf-8', contentSecurityPolicy }),
  );
  return sendStaticFile(request, reply, await page);
}
