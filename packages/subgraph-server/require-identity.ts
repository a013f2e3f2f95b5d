import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Identity } from '#packages/identity/identity.ts';
import type { IdentityVerifier } from '#packages/identity/identity-verifier.ts';

/** The token of an `Authorization: Bearer …` header; null when there is none. */
function bearerToken(request: FastifyRequest): string | null {
  return request.headers.authorization?.match(/^Bearer (.+)$/)?.[1] ?? null;
}

/**
 * Refuses with 401 every request to the routes of `app` that carries no valid identity token. Returns a function that
 * tells the identity of a request that passed.
 */
export function requireIdentity(app: FastifyInstance, verify: IdentityVerifier): (request: FastifyRequest) => Identity {
  const identities = new WeakMap<FastifyRequest, Identity>();
  app.addHook('onRequest', async (request, reply) => {
    const token = bearerToken(request);
    const identity = token === null ? null : await verify(token);
    if (identity === null) {
      const message = 'This subgraph answers the gateway only: an internal identity token is missing or not valid.';
      return reply.code(401).send({ errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }] });
    }
    identities.set(request, identity);
  });
  return (request) => {
    const identity = identities.get(request);
    if (!identity) throw new Error('a request passed without an identity');
    return identity;
  };
}
