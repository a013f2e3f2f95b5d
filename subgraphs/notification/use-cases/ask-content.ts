import { z } from 'zod';
import type { Cause } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Content } from '../domain/contents/content.ts';
import { contentSources } from '../domain/contents/content-sources.ts';
import type { MessageRequest } from '../domain/message.ts';
import { dayOfDigest } from '../domain/shop-day.ts';

/** What the graph says of a message. */
export type AskedContent =
  | { outcome: 'content'; content: Content }
  /** There is nothing to send, whenever it is asked. */
  | { outcome: 'nothing'; reason: string }
  /** Nobody knows yet. */
  | { outcome: 'later'; reason: string; retryAfterMs: number | null };

/**
 * Asks the graph what a message says, with our own API key. A key that is refused, or a graph that does not know what is asked, is a
 * fault of the installation, which somebody mends: the message waits for that.
 */
export async function askContent(
  { askTogether, apiKey, templates, links, timeZone }: Dependencies,
  message: MessageRequest,
  { cause, stop }: { cause: Cause; stop: AbortSignal },
): Promise<AskedContent> {
  const source = contentSources[message.kind];
  const document = templates.questions[source.question];
  const variables = variablesOf(document, message, timeZone);
  const answer = await askTogether({ apiKey, document, variables, correlationId: cause.correlationId }, stop);
  switch (answer.outcome) {
    case 'refused':
      return { outcome: 'later', reason: answer.reason, retryAfterMs: null };
    case 'unavailable':
      return { outcome: 'later', reason: answer.reason, retryAfterMs: answer.retryAfterMs };
    case 'answered': {
      const [error] = answer.errors;
      if (error) return { outcome: 'later', reason: `${error.extensions.code}: ${error.message}`, retryAfterMs: null };
      return read(() => source.read(answer.data, message, { ...links, timeZone }));
    }
    default:
      return answer satisfies never;
  }
}

/** Those of the variables that a document names. */
function variablesOf(document: string, { aboutId: id, recipientId }: MessageRequest, timeZone: string) {
  const day = dayOfDigest(id, timeZone);
  const variables = { id, recipientId, from: day?.from.toISOString(), to: day?.to.toISOString() };
  return Object.fromEntries(Object.entries(variables).filter(([name]) => document.includes(`${name}:`)));
}

function read(readAnswer: () => Content | { nothing: string }): AskedContent {
  try {
    const content = readAnswer();
    return 'nothing' in content ? { outcome: 'nothing', reason: content.nothing } : { outcome: 'content', content };
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    // Without the values: they may be somebody's address.
    const places = error.issues.map(({ path }) => path.join('.')).join(', ');
    return { outcome: 'later', reason: `The graph answered what was not expected at ${places}.`, retryAfterMs: null };
  }
}
