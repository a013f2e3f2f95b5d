import type { Logger } from 'pino';
import type { AskTogether } from '#packages/graph-client/gather-questions.ts';
import type { GraphClient } from '#packages/graph-client/graph-client.ts';
import type { Reach } from '#packages/guarded-http/may-reach.ts';
import type { MailProvider } from '#packages/mail-provider/mail-provider.ts';
import type { PushProvider } from '#packages/push-provider/push-provider.ts';
import type { SmsProvider } from '#packages/sms-provider/sms-provider.ts';
import type { Links } from './domain/contents/content.ts';
import type { MessageChannel } from './domain/message.ts';
import type { MessageRates } from './domain/message-rates.ts';
import type { NotificationKeys } from './domain/notification-keys.ts';
import type { Database } from './store/database.ts';
import type { Loaders } from './store/loaders.ts';
import type { AskedSlot } from './store/sending-slots.ts';
import type { Templates } from './templates/read-templates.ts';

/** What lives as long as the process. */
export interface Dependencies {
  database: Database;
  loaders: Loaders;
  /** Takes a place for a message among those that its address may get; see `takeSlots`. */
  takeSlot: (slot: AskedSlot) => Promise<Date | null>;
  clock: () => Date;
  logger: Logger;
  graph: GraphClient;
  /** Asks it what several messages say at once. */
  askTogether: AskTogether;
  /** What the graph is asked with. */
  apiKey: string;
  mail: MailProvider;
  /** The name it was chosen by. */
  mailProvider: string;
  /** What sends text messages; null where nothing does. */
  sms: SmsProvider | null;
  /** The name it was chosen by. */
  smsProvider: string;
  /** What sends pushes to browsers; null where nothing does. */
  push: PushProvider | null;
  /** The name it was chosen by. */
  pushProvider: string;
  /** The public keys with which browsers may have subscribed, the one that they are told first; none where nobody is offered pushes. */
  vapidKeys: readonly string[];
  /** Where push services may be. */
  pushReach: Reach;
  /** On which people are told something here. */
  channels: readonly MessageChannel[];
  templates: Templates;
  /** What the shop is called in messages. */
  shopName: string;
  links: Links;
  keys: NotificationKeys;
  /** How much of what one address gets. */
  rates: MessageRates;
  /** Where the shop is: an IANA name. */
  timeZone: string;
}
