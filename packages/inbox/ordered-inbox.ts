import type { Inbox } from './inbox.ts';
import { peekReceipt } from './peek-receipt.ts';
import { type Receipt, receiveOnce } from './receive-once.ts';

/** The inbox of a consumer that takes the events of each aggregate in order (ADR 5). */
export const orderedInbox = (consumer: string): Inbox<Receipt> => ({
  peek: (sql, event) => peekReceipt(sql, consumer, event),
  receive: (sql, event) => receiveOnce(sql, consumer, event),
});
