import { userEmailVerifiedV1 } from '#events/auth/user-email-verified.v1.ts';
import { userMessageRequestedV1 } from '#events/auth/user-message-requested.v1.ts';
import { userNoticeRequestedV1 } from '#events/auth/user-notice-requested.v1.ts';
import { orderConfirmedV1 } from '#events/order/order-confirmed.v1.ts';
import { orderFulfilledV1 } from '#events/order/order-fulfilled.v1.ts';
import type { AnyEvent, EventOf } from '#packages/event-contract/event-contract.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import {
  startTestSubgraph,
  type TestSubgraph,
  type TestSubgraphOptions,
} from '#packages/test-subgraph/start-test-subgraph.ts';
import type { Dependencies } from '../dependencies.ts';
import type { MessageChannel } from '../domain/message.ts';
import { findRequest } from '../store/back-in-stock-requests.ts';
import { subgraph } from '../subgraph.ts';
import {
  type AccountNotice,
  anOrder,
  aPersonCalled,
  type Person,
  startTestShop,
  type TestShop,
} from './start-test-shop.ts';

export const apiKey = `souk_${'0'.repeat(32)}_${'a'.repeat(43)}`;

export const staff = aPerson({ roles: ['STAFF'], scopes: ['messages:read', 'messages:write'] });
export const admin = aPerson({ roles: ['ADMIN'], scopes: ['messages:deliver', 'messages:read'] });

export interface TestNotification extends TestSubgraph<Dependencies> {
  shop: TestShop;
  /** Somebody in the shop, by the id of their account. */
  anAccount(wishes?: Partial<Person>): { userId: string; person: Person };
  /** Has the address of a new account proved: it is told welcome. */
  aWelcome(wishes?: Partial<Person>): { userId: string; person: Person; event: AnyEvent };
  /** The messages to an account on a channel, by default by e-mail, newest first, as staff see them. */
  // biome-ignore lint/suspicious/noExplicitAny: as in Answer
  messagesTo(userId: string, channel?: MessageChannel): Promise<any[]>;
  /** What is in the mailbox for an address, newest first. */
  mailFor(address: string): Promise<{ id: string; to: string; subject: string; html: string; text: string }[]>;
}

export const messageFields = `
  id kind category channel status reason heldUntil heldBy address locale aboutId eventId correlationId resendOf isTest createdAt settledAt recipient { id }
  templateLanguage templateVersion { id number } failedTemplateVersion { id number language }
  attempts { number at provider outcome answer } deliveryNotices { at source outcome diagnostic }`;

/** The subgraph in front of a shop that is written down, by default with a mailbox. */
export async function startTestNotification(
  environment: Record<string, string> = {},
  options: Pick<TestSubgraphOptions<Dependencies>, 'clock' | 'logger'> = {},
): Promise<TestNotification> {
  const shop = await startTestShop();
  const started = await startTestSubgraph(subgraph, {
    ...options,
    environment: {
      NOTIFICATION_API_KEY: apiKey,
      NOTIFICATION_SECRET: 's'.repeat(43),
      GATEWAY_URL: shop.url,
      MAIL_PROVIDER: 'mailbox',
      ...environment,
    },
  });
  shop.backInStockRequest = (id) => findRequest(started.dependencies.database.prisma, id);
  const anAccount: TestNotification['anAccount'] = (wishes) => {
    const [userId, person] = [uuidv7(), aPersonCalled('Ada', wishes)];
    shop.users.set(userId, person);
    return { userId, person };
  };
  return {
    ...started,
    shop,
    anAccount,
    aWelcome(wishes) {
      const account = anAccount(wishes);
      const { userId } = account;
      return { ...account, event: anEvent(userEmailVerifiedV1, userId, { userId }) };
    },
    async messagesTo(recipientId, channel = 'EMAIL') {
      const query = `query ($filter: MessageFilter) { messages(filter: $filter) { edges { node { ${messageFields} } } } }`;
      const { data, errors } = await started.ask(query, { filter: { recipientId, channel } }, { identity: staff });
      if (errors) throw new Error(JSON.stringify(errors));
      return data.messages.edges.map(({ node }: { node: unknown }) => node);
    },
    async mailFor(address) {
      const query = '{ mailbox(first: 100) { edges { node { id to subject html text } } } }';
      const { data, errors } = await started.ask(query, {}, { identity: admin });
      if (errors) throw new Error(JSON.stringify(errors));
      const nodes = data.mailbox.edges.map(({ node }: { node: { to: string } }) => node);
      return nodes.filter(({ to }: { to: string }) => to === address);
    },
    async [Symbol.asyncDispose]() {
      await started[Symbol.asyncDispose]();
      await shop[Symbol.asyncDispose]();
    },
  };
}

/** A message with a link that somebody asked for, in the shop. */
export function anAccountMessage(
  { shop }: TestNotification,
  { userId, person: user }: { userId: string; person: Person },
  kind: 'VERIFY_EMAIL' | 'RESET_PASSWORD' | 'CHANGE_EMAIL' | 'INVITATION',
  aggregateVersion = 1,
): AnyEvent {
  const messageId = uuidv7();
  const expiresAt = '2026-03-01T09:30:00.000Z';
  shop.accountMessages.set(messageId, { email: user.email, token: `token-of-${messageId}`, expiresAt, user });
  return anEvent(userMessageRequestedV1, userId, { userId, messageId, kind }, { aggregateVersion });
}

/** That something of an account changed, at the address it had before. */
export function anAccountNotice(
  { shop }: TestNotification,
  { userId, person: user }: { userId: string; person: Person },
  kind: EventOf<typeof userNoticeRequestedV1>['data']['kind'],
  wishes: Partial<AccountNotice> = {},
): AnyEvent {
  const noticeId = uuidv7();
  const occurredAt = '2026-03-01T09:30:00.000Z';
  const client = { clientAddress: null, userAgent: null };
  shop.accountNotices.set(noticeId, { email: user.email, occurredAt, roles: [], ...client, user, ...wishes });
  return anEvent(userNoticeRequestedV1, userId, { userId, noticeId, kind });
}

/** An order of somebody in the shop, and the event that a part of it has left. */
export function aShippedOrder(
  notification: TestNotification,
  account: { userId: string; person: Person },
): { orderId: string; order: ReturnType<typeof anOrder>; event: AnyEvent } {
  const { orderId, order } = aConfirmedOrder(notification, account);
  const data = {
    ...{ orderId, customerId: account.userId, shipmentId: order.shipments[0]?.id ?? '', complete: true },
    lines: [{ lineId: uuidv7(), variantId: uuidv7(), quantity: 2 }],
  };
  return { orderId, order, event: anEvent(orderFulfilledV1, orderId, data) };
}

/** An order of somebody in the shop, and the event that it is confirmed. */
export function aConfirmedOrder(
  { shop }: TestNotification,
  { userId: customerId, person }: { userId: string; person: Person },
): { orderId: string; order: ReturnType<typeof anOrder>; event: AnyEvent } {
  const [orderId, order] = [uuidv7(), anOrder(person)];
  shop.orders.set(orderId, order);
  const line = { lineId: uuidv7(), productId: uuidv7(), variantId: uuidv7(), quantity: 1, unitPriceMinor: 5_489 };
  const snapshot = { orderId, customerId, placedAt: order.placedAt, currency: 'EUR', totalMinor: 5_489, lines: [line] };
  return { orderId, order, event: anEvent(orderConfirmedV1, orderId, snapshot) };
}
