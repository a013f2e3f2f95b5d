import { z } from 'zod';
import { RetryLater } from '#packages/jetstream/retry-later.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../dependencies.ts';
import { authChannelOf, type StoredPreference } from '../domain/message-preference.ts';
import type { Unsubscription } from '../domain/unsubscribe-token.ts';
import { findPreference } from '../store/message-preferences.ts';

const document = `
  mutation SetOrderUpdates($input: SetOrderUpdatesInput!) {
    setOrderUpdates(input: $input) {
      __typename
    }
  }`;

const answerSchema = z.object({ setOrderUpdates: z.object({ __typename: z.enum(['User', 'NotFound']) }) });

/**
 * Tells auth what somebody wants of what auth keeps; the choice that it knows by now, or null when there is none to tell. Who is not there
 * any more wants nothing. While auth has not heard of it, throws RetryLater.
 */
export async function tellAuth(
  { database, graph, apiKey }: Dependencies,
  about: Unsubscription,
  { cause, stop }: { cause: Cause; stop: AbortSignal },
): Promise<StoredPreference | null> {
  const preference = await findPreference(database.prisma, about);
  if (!preference) return null;
  const { recipientId: userId, wanted } = preference;
  const variables = { input: { userId, channel: authChannelOf(preference), wanted } };
  const answer = await graph.ask({ apiKey, document, variables, correlationId: cause.correlationId }, stop);
  switch (answer.outcome) {
    case 'answered': {
      const [error] = answer.errors;
      if (error) throw new RetryLater(pause, `auth: ${error.extensions.code}: ${error.message}`);
      answerSchema.parse(answer.data);
      return preference;
    }
    case 'refused':
      throw new RetryLater(pause, `auth: ${answer.reason}`);
    case 'unavailable':
      throw new RetryLater(Math.max(answer.retryAfterMs ?? 0, pause), `auth: ${answer.reason}`);
    default:
      return answer satisfies never;
  }
}

/** Milliseconds until auth is told again: meanwhile the choice counts as it is kept here. */
const pause = 5_000;
