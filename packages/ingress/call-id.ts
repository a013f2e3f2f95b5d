import { type Refusal, refuse } from '#packages/refusals/refusal.ts';

/** Visible ASCII, so that it can be stored, logged and compared as it is. */
const idPattern = /^[\x21-\x7e]{1,255}$/;

/** The id that a sender gives a call, wherever it says it. */
export function parseCallId(id: unknown): string | Refusal<'unreadable', { message: string }> {
  if (typeof id === 'string' && idPattern.test(id)) return id;
  return refuse('unreadable', { message: 'The id of the call is not 1 to 255 visible ASCII characters.' });
}
