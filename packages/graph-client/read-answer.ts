import { z } from 'zod';
import type { JsonResponse } from '#packages/providers/post-json.ts';
import { readRetryAfter } from '#packages/providers/retry-after.ts';
import type { GraphAnswer, GraphError } from './graph-answer.ts';
import { readRepeatedKey } from './repeat-operation.ts';

const internal = 'INTERNAL_SERVER_ERROR';

const errorSchema = z.object({
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).optional(),
  extensions: z.object({ code: z.string().default(internal) }).default({ code: internal }),
});

const bodySchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(errorSchema).default([]),
});

/** A response of the gateway, or the part of it that answers one of several questions. */
interface Response extends z.infer<typeof bodySchema> {
  status: number;
  retryAfterMs: number | null;
}

/** Codes of what may be otherwise a moment later. */
const passing = new Set(['SERVICE_UNAVAILABLE', 'RATE_LIMITED']);

/** What a response of the gateway says. What is no response of GraphQL says nothing, so it is asked again. */
export function readAnswer(given: JsonResponse, now: Date): GraphAnswer {
  const response = readResponse(given, now);
  return 'outcome' in response ? response : judge(response);
}

/**
 * What a response to an operation of `repeatOperation` says to each of so many questions. An error that is about one of them is no other's; one
 * that is about none is everybody's. Null when the answers to some have taken the others with them.
 */
export function readAnswers(given: JsonResponse, now: Date, count: number): GraphAnswer[] | null {
  const response = readResponse(given, now);
  if ('outcome' in response) return Array.from({ length: count }, () => response);
  if (!response.data && response.errors.some(({ path }) => path)) return null;
  const parts = Array.from({ length: count }, (): Response => ({ ...response, data: response.data && {}, errors: [] }));
  for (const [name, value] of Object.entries(response.data ?? {})) {
    const own = readRepeatedKey(name);
    const data = own && parts[own.index]?.data;
    if (own && data) data[own.key] = value;
  }
  for (const error of response.errors) {
    const [first, ...below] = error.path ?? [];
    const own = typeof first === 'string' ? readRepeatedKey(first) : null;
    const part = own && parts[own.index];
    if (own && part) part.errors.push({ ...error, path: [own.key, ...below] });
    else for (const each of parts) each.errors.push(error);
  }
  return parts.map(judge);
}

function readResponse({ status, text, retryAfter }: JsonResponse, now: Date): Response | GraphAnswer {
  const retryAfterMs = readRetryAfter(retryAfter, now);
  const body = parse(text);
  if (!body || (!body.data && body.errors.length === 0)) {
    const reason = `The graph answered ${status} with something that is not understood.`;
    return { outcome: 'unavailable', reason, retryAfterMs };
  }
  return { ...body, status, retryAfterMs };
}

function judge({ data, errors: given, status, retryAfterMs }: Response): GraphAnswer {
  const errors = given.map(toGraphError);
  const passes = errors.find(({ extensions }) => passing.has(extensions.code));
  if (passes) return { outcome: 'unavailable', reason: shown(passes), retryAfterMs };
  if (data) return { outcome: 'answered', data, errors };
  const refusal = errors.find(({ extensions }) => extensions.code !== internal);
  if (refusal && status < 500) return { outcome: 'refused', code: refusal.extensions.code, reason: shown(refusal) };
  return { outcome: 'unavailable', reason: errors.map(shown).join(' '), retryAfterMs };
}

function toGraphError({ message, path, extensions }: z.infer<typeof errorSchema>): GraphError {
  return { message, ...(path && { path }), extensions };
}

const shown = ({ message, path, extensions: { code } }: GraphError) =>
  `${code}${path ? ` at ${path.join('.')}` : ''}: ${message}`;

function parse(text: string): z.infer<typeof bodySchema> | undefined {
  try {
    return bodySchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
