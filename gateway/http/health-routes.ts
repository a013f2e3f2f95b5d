import type { FastifyInstance } from 'fastify';

/** Something the gateway needs to serve everything. `check` rejects while it does not work. */
export interface ReadinessCheck {
  name: string;
  check: () => Promise<unknown>;
}

/**
 * `/livez`: the process runs. `/readyz`: everything it depends on works; otherwise 503, with what does not and why.
 */
export function addHealthRoutes(app: FastifyInstance, readinessChecks: () => ReadinessCheck[]): void {
  app.get('/livez', () => 'ok');
  app.get('/readyz', async (_request, reply) => {
    const problems = await Promise.all(readinessChecks().map(problemOf));
    const found = problems.filter((problem) => problem !== null);
    return reply.code(found.length === 0 ? 200 : 503).send({ ready: found.length === 0, problems: found });
  });
}

async function problemOf({ name, check }: ReadinessCheck): Promise<string | null> {
  try {
    await check();
    return null;
  } catch (error) {
    return `${name}: ${error instanceof Error ? error.message : String(error)}`;
  }
}
