/** What a message tells. */
export type MessageKind =
  | 'VERIFY_EMAIL'
  | 'RESET_PASSWORD'
  | 'CHANGE_EMAIL'
  | 'INVITATION'
  | 'WELCOME'
  | 'PASSWORD_CHANGED'
  | 'EMAIL_CHANGED'
  | 'SECOND_FACTOR_ENABLED'
  | 'SECOND_FACTOR_DISABLED'
  | 'ACCOUNT_DISABLED'
  | 'ACCOUNT_ENABLED'
  | 'ROLES_CHANGED'
  | 'NEW_SIGN_IN'
  | 'ORDER_CONFIRMED'
  | 'ORDER_REJECTED'
  | 'ORDER_CANCELLED'
  | 'ORDER_SHIPPED'
  | 'PAYMENT_RECEIPT'
  | 'BACK_IN_STOCK'
  | 'LOW_STOCK'
  | 'DAILY_DIGEST';

/** How messages reach people. */
export const messageChannels = ['EMAIL', 'IN_APP', 'SMS', 'PUSH'] as const;
export type MessageChannel = (typeof messageChannels)[number];

/** What a queued message waits for. */
export type MessageHold = 'QUIET_HOURS' | 'RATE';

export type MessageStatus = 'QUEUED' | 'SENT' | 'FAILED' | 'SUPPRESSED';

/** What is to be told to whom. */
export interface MessageRequest {
  kind: MessageKind;
  /** The account. */
  recipientId: string;
  /** The account message, the account notice, the order, the account, the back in stock request, the stock alert or the digest. */
  aboutId: string;
  /** The part of it: the shipment of an order, the event by which a variant came back. */
  partId: string | null;
}

/** From what a message was filled in; nulls until that is known, and when the person has left. */
export interface WrittenFrom {
  /** The language of the template. */
  templateLanguage: string | null;
  /** The version of staff; null for what is shipped. */
  templateVersionId: string | null;
  /** The version that was in use and could not be filled in. */
  failedTemplateVersionId: string | null;
}

export const writtenFromNothing: WrittenFrom = {
  templateLanguage: null,
  templateVersionId: null,
  failedTemplateVersionId: null,
};

export interface Message extends MessageRequest, WrittenFrom {
  id: string;
  channel: MessageChannel;
  eventId: string;
  /** 0 for the message that the event set off, 1 and more for those that staff had sent again. */
  repetition: number;
  resendOf: string | null;
  /** Whether staff sent it to themselves, to see a template. */
  isTest: boolean;
  correlationId: string;
  status: MessageStatus;
  /** Why it was not sent. */
  reason: string | null;
  address: string | null;
  locale: string | null;
  /** Until when it waits while it is queued, and for what; null when for nothing but its turn. */
  heldUntil: Date | null;
  heldBy: MessageHold | null;
  /** What the provider calls it; null when it does not say so. */
  providerId: string | null;
  createdAt: Date;
  settledAt: Date | null;
  /** When what it says of the person was removed. */
  erasedAt: Date | null;
}

export type AttemptOutcome = 'ACCEPTED' | 'REFUSED' | 'UNKNOWN' | 'DEFERRED';

/** A time at which a provider was asked to send a message. */
export interface MessageAttempt {
  messageId: string;
  number: number;
  at: Date;
  provider: string;
  outcome: AttemptOutcome;
  answer: string;
}

/** What ends a message. */
export type Settlement =
  | ({ status: 'SENT'; providerId: string | null } & Destination)
  | ({ status: 'FAILED' | 'SUPPRESSED'; reason: string } & Destination);

/** Where it went and in which language; null while that is not known, and when the person has left. */
export interface Destination extends Partial<WrittenFrom> {
  address: string | null;
  locale: string | null;
}

export function newMessage(
  request: MessageRequest,
  origin: Pick<Message, 'id' | 'eventId' | 'correlationId' | 'createdAt'> &
    Partial<Pick<Message, 'channel' | 'repetition' | 'resendOf' | 'isTest'>>,
): Message {
  const { kind, recipientId, aboutId, partId } = request;
  return {
    ...{ kind, recipientId, aboutId, partId, channel: 'EMAIL', status: 'QUEUED', repetition: 0, resendOf: null },
    ...{ reason: null, address: null, locale: null, settledAt: null, erasedAt: null, isTest: false },
    ...{ heldUntil: null, heldBy: null, providerId: null },
    ...writtenFromNothing,
    ...origin,
  };
}
