import type { Keyring } from './keyring.ts';

/** Why a message with a link is sent. */
export type MessageKind = 'VERIFY_EMAIL' | 'RESET_PASSWORD' | 'CHANGE_EMAIL' | 'INVITATION';

const minutes = 60;
const hours = 60 * minutes;

/** Seconds for which the token of a message is accepted. */
export const messageLifetimes: Readonly<Record<MessageKind, number>> = {
  VERIFY_EMAIL: 48 * hours,
  /** Short: whoever holds it can take the account over. */
  RESET_PASSWORD: 30 * minutes,
  CHANGE_EMAIL: 2 * hours,
  INVITATION: 7 * 24 * hours,
};

export interface MessageRequested {
  validForSeconds: number;
}

/** The answer to who asks for a message, whether one is sent or not. */
export const messageRequested = (kind: MessageKind): MessageRequested => ({ validForSeconds: messageLifetimes[kind] });

/**
 * What the link of a message carries. Derived from the id rather than drawn, so that whoever delivers the message can be
 * told it although only its hash is stored; without the key nobody can derive it.
 */
export function messageToken(keyring: Keyring, messageId: string): string {
  return keyring.mac('message-token', messageId).toString('base64url');
}
