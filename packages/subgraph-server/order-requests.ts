import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { OperationTypeNode } from 'graphql';
import { accessRevokedExtension } from '#packages/causality/access-revoked.ts';
import { collectCommitted, committedSoFar, revocationsSoFar } from '#packages/causality/committed-events.ts';
import { copiesAwaitedHeader, formatCopiesAwaited } from '#packages/causality/copies-awaited.ts';
import { eventsCommittedHeader, formatEventsCommitted } from '#packages/causality/events-committed.ts';
import { type EventsSeen, eventsSeenHeader, parseEventsSeen } from '#packages/causality/events-seen.ts';
import type { CopyProgress } from '#packages/jetstream/copy-progress.ts';

/**
 * Gives each request to the routes of `app` its place in the order of events: it waits until the subgraph's copies have reached
 * the events that the gateway names, and what it commits is collected. One that requires what is not reached in time is
 * answered SERVICE_UNAVAILABLE, and not executed.
 * @param copies absent for a subgraph whose copies are not kept by events: it waits for nothing.
 */
export function orderRequests(app: FastifyInstance, copies: CopyProgress | undefined): void {
  app.addHook('preHandler', async (request, reply) => {
    const header = request.headers[eventsSeenHeader];
    if (!copies || typeof header !== 'string') return;
    let seen: EventsSeen;
    try {
      seen = parseEventsSeen(header);
    } catch (error) {
      return refuse(reply.code(400), 'BAD_REQUEST', (error as Error).message);
    }
    const startedAt = performance.now();
    const reached = await copies.reach(seen);
    reply.header(copiesAwaitedHeader, formatCopiesAwaited({ ms: performance.now() - startedAt, reached }));
    if (seen.required && !reached) {
      const message = 'What the cursor stands for has not arrived everywhere yet: try again.';
      return refuse(reply, 'SERVICE_UNAVAILABLE', message);
    }
  });
  app.addHook('preHandler', (_request, _reply, done) => collectCommitted(new Map(), done));
}

const refuse = (reply: FastifyReply, code: string, message: string) =>
  reply.send({ errors: [{ message, extensions: { code } }] });

/** Tells the gateway which events a mutation committed, and whole those of them that revoke access. */
export const tellCommitted: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ operation, response }) {
        const committed = committedSoFar();
        if (!committed || operation?.operation !== OperationTypeNode.MUTATION) return;
        response.http.headers.set(eventsCommittedHeader, formatEventsCommitted(committed));
        const revocations = revocationsSoFar();
        if (revocations.length === 0 || response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        singleResult.extensions = { ...singleResult.extensions, [accessRevokedExtension]: revocations };
      },
    };
  },
};
