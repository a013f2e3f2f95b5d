import type { MessageChannel } from './message.ts';

/** What would have been sent, where there is no mail server. */
export interface MailboxMessage {
  /** Of the message. */
  id: string;
  recipientId: string;
  channel: MessageChannel;
  to: string;
  subject: string;
  html: string;
  text: string;
  sentAt: Date;
}
