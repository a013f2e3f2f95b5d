import type { Logger } from 'pino';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { MailNotice } from '#packages/mail-provider/mail-notice.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { cleanText } from '#packages/text/clean-text.ts';
import type { Dependencies } from '../dependencies.ts';
import { hashAddress } from '../domain/address-hash.ts';
import type { DeliveryNotice } from '../domain/delivery-notice.ts';
import type { Message, MessageChannel } from '../domain/message.ts';
import { withoutAll } from '../domain/message-preference.ts';
import { newSuppression } from '../domain/new-suppression.ts';
import { type SuppressionReason, softBounceLimit } from '../domain/suppression.ts';
import { deliveryReported } from '../publishes/message-events.ts';
import type { Tx } from '../store/database.ts';
import { countSoftBounces, insertNotice } from '../store/delivery-notices.ts';
import { findToldMessage, takeEventVersion } from '../store/messages.ts';
import { insertSuppression } from '../store/suppressions.ts';
import { changePreferences } from './change-preferences.ts';

interface Telling {
  /** The name of the source of calls. */
  source: string;
  receivedAt: Date;
  cause: Cause;
  logger: Logger;
  /** What the address is one of. */
  channel: MessageChannel;
}

const day = 24 * 3_600_000;

/**
 * Notes what a provider told of a message, once, and does what follows: an address that is dead or complained is suppressed, and who complained
 * gets nothing more that can be switched off. Of a message that is not ours (the provider may send for others, too) it is noted alike.
 */
export async function takeNotice(
  tx: Tx,
  { keys }: Pick<Dependencies, 'keys'>,
  notice: MailNotice,
  { source, receivedAt, cause, logger, channel }: Telling,
): Promise<void> {
  const message = await findToldMessage(tx, notice);
  const addressHash = hashAddress(keys.address, channel, notice.address);
  const isErased = message !== null && message.erasedAt !== null;
  const kept: DeliveryNotice = {
    ...{ id: uuidv7(), source, noticeId: notice.id, messageId: message?.id ?? null, channel, receivedAt },
    ...{ addressHash, outcome: notice.outcome, occurredAt: notice.at },
    // It may name the address.
    diagnostic: isErased ? '' : cleanText(notice.diagnostic, { maximum: 500 }),
  };
  if (!(await insertNotice(tx, kept))) return;
  if (!message)
    logger.info({ noticeId: notice.id, outcome: notice.outcome }, 'a notice of a message that is not known');

  const reason = await reasonToSuppress(tx, kept);
  if (reason) {
    const entry = newSuppression(keys, {
      ...{ id: uuidv7(), channel, reason, createdBy: null, createdAt: receivedAt },
      ...{ note: kept.diagnostic, messageId: kept.messageId, address: notice.address },
    });
    await insertSuppression(tx, isErased ? { ...entry, address: null, messageId: null } : entry);
  }
  if (!message) return;
  const occurrence = { at: receivedAt, cause };
  if (notice.outcome === 'COMPLAINED') await unsubscribeFromAll(tx, message, occurrence);
  const aggregate = { id: message.id, version: await takeEventVersion(tx, message.id) };
  await appendEvents(tx, eventsAbout(aggregate, [deliveryReported(message, notice.outcome)], occurrence));
}

/** Why the address of a notice is entered; null when it is not. */
async function reasonToSuppress(
  tx: Tx,
  { channel, outcome, addressHash, receivedAt }: DeliveryNotice,
): Promise<SuppressionReason | null> {
  switch (outcome) {
    case 'DELIVERED':
      return null;
    case 'BOUNCED':
      return 'HARD_BOUNCE';
    case 'COMPLAINED':
      return channel === 'SMS' ? 'OPT_OUT' : 'COMPLAINT';
    case 'SOFT_BOUNCED': {
      const since = new Date(receivedAt.getTime() - softBounceLimit.days * day);
      const bounces = await countSoftBounces(tx, { channel, addressHash, since });
      return bounces >= softBounceLimit.count ? 'SOFT_BOUNCES' : null;
    }
    default:
      return outcome satisfies never;
  }
}

function unsubscribeFromAll(
  tx: Tx,
  { recipientId, channel }: Message,
  occurrence: { at: Date; cause: Cause },
): Promise<void> {
  return changePreferences(tx, recipientId, withoutAll(channel), occurrence);
}
