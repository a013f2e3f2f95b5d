import { z } from 'zod';

/**
 * Between gateway and subgraph: `GET /ingress` tells the names of the sources; `POST /ingress/<source>` passes a call on,
 * with its query as it came, the bytes of its body, and its headers under `ingressHeaderPrefix`.
 */
export const ingressPath = '/ingress';

/** Names of sources, and of subgraphs in the paths of calls. */
export const ingressNamePattern = /^[a-z][a-z0-9-]{0,62}$/;

/** Largest body of a call, in bytes. */
export const ingressBodyLimit = 1024 * 1024;

/** The answer to `GET /ingress`. */
export const ingressListSchema = z.object({
  sources: z.array(z.string().regex(ingressNamePattern)),
  /** Where a browser is sent that opens the URL of a source, by its name; only of those that have such a page. */
  pages: z.record(z.string(), z.url({ protocol: /^https?$/ })).default({}),
});

/** Statuses that a subgraph answers a call with. */
const statuses = [200, 400, 401, 404, 409, 500, 503] as const;

/** The answer to a call. */
export const ingressAnswerSchema = z.object({
  status: z.literal(statuses),
  /** A sentence for whoever looks after the sender. */
  message: z.string(),
  /** Of an error that is masked: the log has it under the same id. */
  traceId: z.uuid().optional(),
});

export type IngressAnswer = z.infer<typeof ingressAnswerSchema>;
