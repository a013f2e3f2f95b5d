import { createServer, type IncomingMessage, type RequestListener, STATUS_CODES } from 'node:http';
import { type FastifyError, type FastifyInstance, type FastifyReply, fastify } from 'fastify';
import { acceptsPage, sendExplorer } from '../explorer/send-explorer.ts';
import { isIngressUrl } from '../ingress/ingress-path.ts';
import type { Pages } from '../pages/read-pages.ts';
import { sendStaticFile } from '../pages/static-file.ts';
import type { FormatError } from '../request/errors.ts';
import { bodyLimit } from '../request/read-body.ts';
import { correlationIdOf } from '../request/request-details.ts';
import { respondToClientErrors } from './client-errors.ts';
import { pathOfTarget } from './request-target.ts';

/** Longest a client may take to send the headers of a request, and all of it, in milliseconds. */
const [headersTimeout, requestTimeout] = [10_000, 30_000];

/** How often connections are checked for these times, in milliseconds. */
const connectionsCheckingInterval = 2_000;

export interface AppOptions {
  /** Serves GraphQL. */
  graphql: RequestListener;
  /** Serves calls from outside. */
  ingress: RequestListener;
  /** Files that are the same for everybody. */
  pages: Pages;
  formatError: FormatError;
  /** Of every response. */
  headers: Readonly<Record<string, string>>;
  /** Most connections at a time. */
  maxConnections: number;
  /** Whether clients are to close their connections, since the gateway shuts down. */
  isClosing: () => boolean;
}

/**
 * The HTTP side of the gateway: GraphQL, calls from outside, the explorer and pages for browsers, and errors that are always
 * JSON. Throws when a page has the path of something else.
 */
export function createApp({
  graphql,
  ingress,
  pages,
  formatError,
  headers,
  maxConnections,
  isClosing,
}: AppOptions): FastifyInstance {
  const app = fastify({
    bodyLimit,
    forceCloseConnections: 'idle',
    frameworkErrors: (error, _request, reply) =>
      void sendError(reply.headers(headers), error.statusCode ?? 400, 'BAD_REQUEST', error.message),
    serverFactory(others) {
      const server = createServer(
        {
          headersTimeout,
          requestTimeout,
          keepAliveTimeout: 60_000,
          connectionsCheckingInterval,
          shouldUpgradeCallback(request) {
            request.url = pathOfTarget(request.url ?? '');
            return isWebSocket(request);
          },
        },
        (request, response) => {
          request.url = pathOfTarget(request.url ?? '');
          const serve = isGraphQL(request) ? graphql : isIngressUrl(request.url) ? ingress : others;
          serve(request, response);
        },
      );
      server.maxConnections = maxConnections;
      respondToClientErrors(server);
      return server;
    },
  });

  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...headers, 'x-correlation-id': correlationIdOf(request.raw) });
    if (isClosing()) reply.header('connection', 'close');
  });
  app.setNotFoundHandler((request, reply) => sendError(reply, 404, 'NOT_FOUND', `There is no ${request.url} here.`));
  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    const { statusCode = 500, message } = error;
    if (statusCode >= 400 && statusCode < 500) {
      return sendError(reply, statusCode, statusCode === 413 ? 'PAYLOAD_TOO_LARGE' : 'BAD_REQUEST', message);
    }
    return reply.code(500).send({ errors: [formatError({ message }, error)] });
  });
  app.get('/', (_request, reply) => reply.redirect('/graphql'));
  app.get('/graphql', sendExplorer);
  for (const [path, file] of pages) {
    if (isIngressUrl(path)) throw new Error(`No page can be at ${path}: calls from outside are`);
    app.get(path, (request, reply) => sendStaticFile(request, reply, file));
  }
  return app;
}

/** `Upgrade: h2c`, which Java's clients send, is ignored. */
function isWebSocket({ url = '', headers }: IncomingMessage): boolean {
  return isGraphQLPath(url) && headers.upgrade?.toLowerCase() === 'websocket';
}

/** Whether it is a GraphQL request, not a browser that opens the address. */
function isGraphQL({ url = '', method, headers }: IncomingMessage): boolean {
  return isGraphQLPath(url) && (method !== 'GET' || !acceptsPage(headers));
}

const isGraphQLPath = (url: string) => url.startsWith('/graphql') && (url.length === 8 || url[8] === '?');

function sendError(reply: FastifyReply, status: number, code: string, message: string) {
  return reply.code(status).send({ errors: [{ message: message || STATUS_CODES[status], extensions: { code } }] });
}
