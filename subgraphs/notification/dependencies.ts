import type { Logger } from 'pino';
import type { GraphClient } from '#packages/graph-client/graph-client.ts';
import type { MailProvider } from '#packages/mail-provider/mail-provider.ts';
import type { SmsProvider } from '#packages/sms-provider/sms-provider.ts';
import type { Links } from './domain/contents/content.ts';
import type { MessageChannel } from './domain/message.ts';
import type { MessageRates } from './domain/message-rates.ts';
import type { NotificationKeys } from './domain/notification-keys.ts';
import type { Database } from './store/database.ts';
import type { Templates } from './templates/read-templates.ts';

/** What lives as long as the process. */
export interface Dependencies {
  database: Database;
  clock: () => Date;
  logger: Logger;
  graph: GraphClient;
  /** What the graph is asked with. */
  apiKey: string;
  mail: MailProvider;
  /** The name it was chosen by. */
  mailProvider: string;
  /** What sends text messages; null where nothing does. */
  sms: SmsProvider | null;
  /** The name it was chosen by. */
  smsProvider: string;
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
