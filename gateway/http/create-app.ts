import { STATUS_CODES } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import cors from '@fastify/cors';
import { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Authenticate } from '../authentication/authenticator.ts';
import type { Caller } from '../authentication/caller.ts';
import { acceptsPage, sendExplorer } from '../explorer/send-explorer.ts';
import type { GatewayContext, Origin } from './context.ts';
import { codeOf, type FormatError } from './errors.ts';
import { clientAddressOf, correlationIdOf } from './request-details.ts';

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller;
    correlationId: string;
  }
}

/** Longest request body, in bytes. */
export const bodyLimit = 1024 * 1024;

/** Longest a client may take to send a request, in milliseconds. */
const requestTimeout = 30_000;

export interface AppOptions {
  apollo: ApolloServer<GatewayContext>;
  authenticate: Authenticate;
  formatError: FormatError;
  trustProxy: boolean;
  corsOrigins: string[];
}

/** The HTTP side of the gateway: GraphQL, the explorer for browsers, and errors that are always JSON. */
export function createApp({ apollo, authenticate, formatError, trustProxy, corsOrigins }: AppOptions): FastifyInstance {
  const app = fastify({ bodyLimit, requestTimeout, forceCloseConnections: 'idle', keepAliveTimeout: 60_000 });

  app.decorateRequest('correlationId', '');
  app.addHook('onRequest', async (request, reply) => {
    request.correlationId = correlationIdOf(request.raw);
    reply.header('x-correlation-id', request.correlationId);
  });
  app.setNotFoundHandler((request, reply) => sendError(reply, 404, 'NOT_FOUND', `There is no ${request.url} here.`));
  app.setErrorHandler<FastifyError | GraphQLError>((error, _request, reply) => {
    const code = codeOf(error);
    if (code === 'UNAUTHENTICATED') {
      return sendError(reply.header('www-authenticate', 'Bearer error="invalid_token"'), 401, code, error.message);
    }
    if (code === 'RATE_LIMITED' && error instanceof GraphQLError) {
      const { message, extensions } = error;
      return reply
        .code(429)
        .header('retry-after', String(extensions['retryAfterSeconds']))
        .send({ errors: [{ message, extensions }] });
    }
    const status = error instanceof GraphQLError ? undefined : error.statusCode;
    if (status !== undefined && status >= 400 && status < 500) {
      return sendError(reply, status, status === 413 ? 'PAYLOAD_TOO_LARGE' : 'BAD_REQUEST', error.message);
    }
    const formatted = formatError(error instanceof GraphQLError ? error.toJSON() : { message: error.message }, error);
    return reply.code(code === 'SERVICE_UNAVAILABLE' ? 503 : 500).send({ errors: [formatted] });
  });

  app.register(cors, { origin: corsOrigins, methods: ['GET', 'POST'], exposedHeaders: ['x-correlation-id'] });
  app.get('/', (_request, reply) => reply.redirect('/graphql'));
  app.register(async (graph) => {
    const originOf = ({ correlationId, raw }: FastifyRequest): Origin => ({
      correlationId,
      clientAddress: clientAddressOf(raw, trustProxy),
      userAgent: raw.headers['user-agent'],
    });
    graph.decorateRequest('caller');
    graph.addHook('onRequest', async (request) => {
      request.caller = await authenticate(request.headers.authorization, originOf(request));
    });
    // A body may take its time, and the token be revoked meanwhile.
    graph.addHook('preHandler', async ({ caller }) => caller.assertAccepted());
    const execute = fastifyApolloHandler(apollo, {
      context: async (request) => ({ caller: request.caller, ...originOf(request) }),
    });
    graph.post('/graphql', execute);
    graph.get('/graphql', function (request, reply) {
      return acceptsPage(request.headers) ? sendExplorer(request, reply) : execute.call(this, request, reply);
    });
  });
  return app;
}

function sendError(reply: FastifyReply, status: number, code: string, message: string) {
  return reply.code(status).send({ errors: [{ message: message || STATUS_CODES[status], extensions: { code } }] });
}
