import { z } from 'zod';
import type { JsonResponse } from '#packages/providers/post-json.ts';
import { readRetryAfter } from '#packages/providers/retry-after.ts';
import type { GraphAnswer, GraphError } from './graph-answer.ts';

const internal = 'INTERNAL_SERVER_ERROR';

const errorSchema = z.object({
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).optional(),
  extensions: z.object({ code: z.string().default(internal) }).default({ code: internal }),
});

const responseSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(errorSchema).default([]),
});

/** Codes of what may be otherwise a moment later. */
const passing = new Set(['SERVICE_UNAVAILABLE', 'RATE_LIMITED']);

/** What a response of the gateway says. What is no response of GraphQL says nothing, so it is asked again. */
export function readAnswer({ status, text, retryAfter }: JsonResponse, now: Date): GraphAnswer {
  const retryAfterMs = readRetryAfter(retryAfter, now);
  const unavailable = (reason: string): GraphAnswer => ({ outcome: 'unavailable', reason, retryAfterMs });
  const response = parse(text);
  if (!response || (!response.data && response.errors.length === 0)) {
    return unavailable(`The graph answered ${status} with something that is not understood.`);
  }
  const errors = response.errors.map(toGraphError);
  const passes = errors.find(({ extensions }) => passing.has(extensions.code));
  if (passes) return unavailable(shown(passes));
  if (response.data) return { outcome: 'answered', data: response.data, errors };
  const refusal = errors.find(({ extensions }) => extensions.code !== internal);
  if (refusal && status < 500) return { outcome: 'refused', code: refusal.extensions.code, reason: shown(refusal) };
  return unavailable(errors.map(shown).join(' '));
}

function toGraphError({ message, path, extensions }: z.infer<typeof errorSchema>): GraphError {
  return { message, ...(path && { path }), extensions };
}

const shown = ({ message, path, extensions: { code } }: GraphError) =>
  `${code}${path ? ` at ${path.join('.')}` : ''}: ${message}`;

function parse(text: string): z.infer<typeof responseSchema> | undefined {
  try {
    return responseSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
