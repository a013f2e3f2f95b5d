import type DataLoader from 'dataloader';
import { loadMany, loadOne } from '#packages/loaders/loaders.ts';
import type { Message } from '../domain/message.ts';
import type { StoredPreference } from '../domain/message-preference.ts';
import type { TemplateVersion } from '../domain/message-template.ts';
import type { PushDevice } from '../domain/push-device.ts';
import type { Suppression } from '../domain/suppression.ts';
import type { Tx } from './database.ts';
import { findPreferences } from './message-preferences.ts';
import { findMessages } from './messages.ts';
import { findPushDeliveries, type PushDelivery } from './push-deliveries.ts';
import { listDevices } from './push-devices.ts';
import { findQuietHours, type QuietHoursOfPerson } from './quiet-hours.ts';
import { findSuppressionsOf } from './suppressions.ts';
import { findVersionsInUse } from './template-versions.ts';

/** What operations and messages that are sent read one by one, and the database is asked for together. */
export interface Loaders {
  messages: DataLoader<string, Message | null>;
  /** The choices of a person. */
  preferencesOf: DataLoader<string, StoredPreference[]>;
  /** As a person chose them; null when they chose none. */
  quietHoursOf: DataLoader<string, QuietHoursOfPerson | null>;
  /** Of an address, by its hash: on all channels, the oldest first. */
  suppressionsOf: DataLoader<string, Suppression[]>;
  /** The devices of a person, the one that was registered first first. */
  devicesOf: DataLoader<string, PushDevice[]>;
  /** What devices answered to a message for good. */
  pushDeliveriesOf: DataLoader<string, PushDelivery[]>;
  /** Of a kind of message: in all languages. */
  versionsInUse: DataLoader<string, TemplateVersion[]>;
}

const asGiven = (given: string) => given;

/** Made once for the process, outside of any transaction. */
export function createLoaders(database: Tx): Loaders {
  const ofRecipient = ({ recipientId }: { recipientId: string }) => recipientId;
  return {
    messages: loadOne(
      (ids) => findMessages(database, ids),
      ({ id }) => id,
    ),
    preferencesOf: loadMany((recipientIds) => findPreferences(database, recipientIds), ofRecipient),
    quietHoursOf: loadOne((recipientIds) => findQuietHours(database, recipientIds), ofRecipient),
    suppressionsOf: loadMany(
      (hashes) => findSuppressionsOf(database, hashes),
      ({ addressHash }) => addressHash,
      asGiven,
    ),
    devicesOf: loadMany((recipientIds) => listDevices(database, recipientIds), ofRecipient),
    pushDeliveriesOf: loadMany(
      (ids) => findPushDeliveries(database, ids),
      ({ messageId }) => messageId,
    ),
    versionsInUse: loadMany(
      (kinds) => findVersionsInUse(database, kinds),
      ({ kind }) => kind,
      asGiven,
    ),
  };
}
