export type { MailboxMessage as MailboxMessageParent } from '../domain/mailbox-message.ts';
export type { Message as MessageParent, MessageAttempt as MessageAttemptParent } from '../domain/message.ts';
export type {
  MessageTemplate as MessageTemplateParent,
  TemplateVersion as MessageTemplateVersionParent,
} from '../domain/message-template.ts';

/** A person, of whom a copy is made. */
export interface PersonalDataParent {
  userId: string;
}
