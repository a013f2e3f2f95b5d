import type { Answer } from './transports/transport.ts';

/**
 * What no request should be answered with. SERVICE_UNAVAILABLE may be right where the machine is too busy: it is told and counted,
 * and is no defect.
 */
export type FindingKind = 'SERVICE_UNAVAILABLE' | 'INTERNAL_SERVER_ERROR' | 'malformed' | 'hangs';

const internalErrors = [500, 1011];

const unavailable = [503, 1013];

/** What is to be told of an answer; null when nothing is. */
export function judgeAnswer({ status, text, results }: Answer): FindingKind | null {
  if (status === 'hang') return 'hangs';
  if (internalErrors.includes(status) || text.includes('"INTERNAL_SERVER_ERROR"')) return 'INTERNAL_SERVER_ERROR';
  if (!results.every(isResult)) return 'malformed';
  return unavailable.includes(status) || text.includes('"SERVICE_UNAVAILABLE"') ? 'SERVICE_UNAVAILABLE' : null;
}

/** Whether it is what the GraphQL specification calls a response: with data, or errors that say why there is none. */
function isResult(result: unknown): boolean {
  if (typeof result !== 'object' || result === null) return false;
  // Of an answer in parts, the first one has the data.
  if ('hasNext' in result && !('data' in result)) return true;
  const { data, errors } = result as { data?: unknown; errors?: unknown };
  const hasErrors = Array.isArray(errors) && errors.length > 0 && errors.every(hasCode);
  if (errors !== undefined && !hasErrors) return false;
  return hasErrors || (typeof data === 'object' && data !== null);
}

const hasCode = (error: { message?: unknown; extensions?: { code?: unknown } } | null) =>
  typeof error?.message === 'string' && typeof error.extensions?.code === 'string';
