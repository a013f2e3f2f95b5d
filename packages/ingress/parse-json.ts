import { type Refusal, refuse } from '#packages/refusals/refusal.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The JSON value of a body whose signature was verified. */
export function parseJson(rawBody: Buffer): { value: unknown } | Refusal<'unreadable', { message: string }> {
  try {
    return { value: JSON.parse(strict.decode(rawBody)) };
  } catch {
    return refuse('unreadable', { message: 'The body is not JSON in UTF-8.' });
  }
}
