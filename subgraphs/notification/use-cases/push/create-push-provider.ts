import type { Reach } from '#packages/guarded-http/may-reach.ts';
import type { PushProvider } from '#packages/push-provider/push-provider.ts';
import type { PushProviderSettings } from '#packages/push-provider/push-provider-settings.ts';
import { createVapidKey } from '#packages/push-provider/vapid-keys.ts';
import { createWebPushProvider } from '#packages/push-provider/web-push-provider.ts';
import type { Closable } from '#packages/service/service.ts';
import type { NotificationKeys } from '../../domain/notification-keys.ts';
import type { Database } from '../../store/database.ts';
import { createPushMailbox } from './push-mailbox.ts';

interface PushParts {
  database: Database;
  clock: () => Date;
  keys: NotificationKeys;
  shopName: string;
  /** Where push services may be. */
  reach: Reach;
  /** Registers what is to be closed when the process ends. */
  use<Part extends Closable>(part: Part): Part;
}

/**
 * The private keys by which push services know the shop, the one that browsers are told first. The one that is made of `NOTIFICATION_SECRET` is
 * among them: browsers may have subscribed with it before there was another one.
 */
export const privateKeysOf = (
  { VAPID_PRIVATE_KEY: given = [] }: Pick<PushProviderSettings, 'VAPID_PRIVATE_KEY'>,
  { vapid }: Pick<NotificationKeys, 'vapid'>,
): string[] => [...new Set([...given, vapid])];

/** Makes the provider of pushes that is chosen; null when there is none. */
export function createPushProvider(settings: PushProviderSettings, parts: PushParts): PushProvider | null {
  const { PUSH_PROVIDER: name, VAPID_SUBJECT: subject } = settings;
  const { clock, keys, reach, use } = parts;
  switch (name) {
    case 'webpush': {
      if (subject === undefined) throw new Error('expected whom push services tell of trouble');
      const vapidKeys = privateKeysOf(settings, keys).map((key) => createVapidKey(key, subject, clock));
      return use(createWebPushProvider({ keys: vapidKeys, reach, clock }));
    }
    case 'mailbox':
      return createPushMailbox(parts);
    case 'none':
      return null;
    default:
      return name satisfies never;
  }
}
