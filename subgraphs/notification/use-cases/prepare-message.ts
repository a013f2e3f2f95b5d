import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { RetryLater } from '#packages/jetstream/retry-later.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { callProvider } from '#packages/providers/call-provider.ts';
import type { Unsettled } from '#packages/providers/outcome.ts';
import { backoff } from '#packages/sql/backoff.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Content } from '../domain/contents/content.ts';
import type { Message, MessageAttempt, MessageRequest } from '../domain/message.ts';
import { categoryOf, staleReason } from '../domain/message-category.ts';
import { authChannelOf, type StoredPreference } from '../domain/message-preference.ts';
import { newSuppression } from '../domain/new-suppression.ts';
import { countAttempts, insertAttempts } from '../store/message-attempts.ts';
import { askContent } from './ask-content.ts';
import { composeDelivery } from './compose-delivery.ts';
import { holdMessage } from './hold-message.ts';
import { judgeMessage } from './judge-message.ts';
import { notifyInShop } from './notifications/notify-in-shop.ts';
import type { Settled } from './settle-messages.ts';

/** Milliseconds that a provider may take. */
const callLimit = 20_000;

/** Milliseconds between two attempts, and at most when somebody wishes for longer. */
const pauses = { first: 2_000, most: 15 * 60_000, wished: 3_600_000 };

/** Milliseconds after which a message is too old to be sent: nobody waits for it any more. */
const longestWait = 3 * 24 * 3_600_000;

interface Attempting {
  cause: Cause;
  stop: AbortSignal;
}

/**
 * Asks the graph what a message says and sends it, outside any transaction; what became of it. Null when that is known already.
 * While it is not known, notes the attempt and throws RetryLater.
 */
export async function prepareMessage(
  dependencies: Dependencies,
  messageId: string,
  { cause, stop }: Attempting,
): Promise<Settled | null> {
  const { loaders } = dependencies;
  const message = await loaders.messages.load(messageId);
  if (message?.status !== 'QUEUED') return null;
  const stale = staleReason(message, dependencies.clock());
  if (stale) return { settlement: { ...nowhere, status: 'SUPPRESSED', reason: stale }, attempt: null };
  // Before auth is asked: a choice that auth hears of meanwhile is in one of the two.
  const isKeptByAuth = authChannelOf({ category: categoryOf(message.kind), channel: message.channel }) !== null;
  const chosen = isKeptByAuth ? await loaders.preferencesOf.load(message.recipientId) : [];
  // A test goes to whoever sent it, whatever it is about.
  const asked: MessageRequest = message.isTest ? { ...message, kind: 'WELCOME' } : message;
  const content = await askContent(dependencies, asked, { cause, stop });
  switch (content.outcome) {
    case 'nothing':
      return { settlement: { ...nowhere, status: 'SUPPRESSED', reason: content.reason }, attempt: null };
    case 'later':
      return failOrWait(dependencies, message, { provider: 'graph', answer: content, sentTo: nowhere });
    case 'content':
      return sendIfAllowed(dependencies, message, { content: content.content, chosen, cause, stop });
    default:
      return content satisfies never;
  }
}

/** Sends a message that may be sent; while it has to wait, notes for what and throws RetryLater. */
async function sendIfAllowed(
  dependencies: Dependencies,
  message: Message,
  { content, chosen, cause, stop }: Attempting & { content: Content; chosen: readonly StoredPreference[] },
): Promise<Settled | null> {
  const address = addressOn(message, content);
  const { locale } = content;
  const verdict = await judgeMessage(dependencies, message, { content, chosen, address });
  switch (verdict.verdict) {
    case 'send':
      if (message.channel === 'SMS' && address === null) {
        const reason = 'There is no telephone number: neither of the account nor of the order.';
        return { settlement: { ...nowhere, status: 'SUPPRESSED', reason }, attempt: null };
      }
      if (message.channel === 'IN_APP') return notifyInShop(dependencies, message, content, cause);
      return send(dependencies, message, content, { cause, stop });
    case 'suppress':
      return { settlement: { status: 'SUPPRESSED', reason: verdict.reason, address, locale }, attempt: null };
    case 'hold':
      return holdMessage(dependencies, message, verdict);
    default:
      return verdict satisfies never;
  }
}

async function send(
  dependencies: Dependencies,
  message: Message,
  content: Content,
  { cause, stop }: Attempting,
): Promise<Settled | null> {
  const { clock, keys } = dependencies;
  const delivery = await composeDelivery(dependencies, message, content, cause);
  const { provider: name, address, locale, writtenFrom } = delivery;
  const answer = await callProvider(delivery.send, { timeout: callLimit, stop });
  stop.throwIfAborted();
  const attempt = { messageId: message.id, at: clock(), provider: name };
  switch (answer.outcome) {
    case 'done':
      return {
        settlement: { status: 'SENT', providerId: answer.providerId ?? null, address, locale, ...writtenFrom },
        attempt: { ...attempt, outcome: 'ACCEPTED', answer: answer.answer.slice(0, 500) },
      };
    case 'refused':
      return {
        settlement: { status: 'FAILED', reason: answer.reason, address, locale },
        attempt: { ...attempt, outcome: 'REFUSED', answer: answer.reason },
        ...(answer.optedOut && {
          suppression: newSuppression(keys, {
            ...{ id: uuidv7(), channel: message.channel, address, reason: 'OPT_OUT', note: answer.reason },
            ...{ messageId: message.id, createdBy: null, createdAt: attempt.at },
          }),
        }),
      };
    case 'unknown':
    case 'later':
      return failOrWait(dependencies, message, { provider: name, answer, sentTo: { address, locale } });
    default:
      return answer satisfies never;
  }
}

/** Where a message goes on a channel; null where that is nowhere, or not known. */
function addressOn({ channel, recipientId }: Message, { address, phone }: Content): string | null {
  switch (channel) {
    case 'EMAIL':
      return address;
    case 'SMS':
      return phone ?? null;
    case 'IN_APP':
      return null;
    // All devices of a person are one address.
    case 'PUSH':
      return recipientId;
    default:
      return channel satisfies never;
  }
}

const nowhere = { address: null, locale: null };

/** Notes that it was not sent, and throws RetryLater, unless it has been tried for too long. */
async function failOrWait(
  { database, clock }: Dependencies,
  message: Message,
  {
    provider,
    answer,
    sentTo,
  }: { provider: string; answer: Unsettled; sentTo: { address: string | null; locale: string | null } },
): Promise<Settled> {
  const at = clock();
  const attempt: Omit<MessageAttempt, 'number'> = {
    ...{ messageId: message.id, at, provider, answer: answer.reason.slice(0, 500) },
    outcome: answer.outcome === 'later' ? 'DEFERRED' : 'UNKNOWN',
  };
  if (at.getTime() - message.createdAt.getTime() > longestWait) {
    return { settlement: { status: 'FAILED', reason: `Tried for three days: ${answer.reason}`, ...sentTo }, attempt };
  }
  await insertAttempts(database.prisma, [attempt]);
  const tries = await countAttempts(database.prisma, message.id);
  const wished = answer.outcome === 'later' ? Math.min(answer.retryAfterMs ?? 0, pauses.wished) : 0;
  throw new RetryLater(Math.max(backoff(tries, pauses), wished), `${provider}: ${answer.reason}`);
}
