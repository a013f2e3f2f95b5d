import type { MessageKind } from '../domain/account-messages.ts';
import { hashSecretToken } from '../domain/secret-token.ts';
import type { Tx } from './database.ts';

/** A message as it is known once its token was handed out. */
export interface AccountMessage {
  id: string;
  userId: string;
  kind: MessageKind;
  /** Where it goes. */
  email: string;
  createdAt: Date;
  expiresAt: Date;
  /** When its token was accepted; null while it may be. */
  usedAt: Date | null;
}

export interface NewMessage extends Omit<AccountMessage, 'usedAt'> {
  tokenHash: Uint8Array<ArrayBuffer>;
  /** CHANGE_EMAIL: the account's password, salted with the new address. */
  passwordHash: string | null;
}

/** What leaves the store only where a token is accepted. */
const secrets = { tokenHash: true, passwordHash: true } as const;

/** Also forgets the earlier messages of the kinds to the accounts: only the newest link works. The accounts are locked. */
export async function insertMessages(tx: Tx, messages: readonly NewMessage[]): Promise<void> {
  await tx.accountMessage.deleteMany({ where: { OR: messages.map(({ userId, kind }) => ({ userId, kind })) } });
  await tx.accountMessage.createMany({ data: [...messages] });
}

/** The message a token belongs to, if it can be accepted for one of the kinds. */
export function findUsableMessage(
  tx: Tx,
  { token, kinds, now }: { token: string; kinds: readonly MessageKind[]; now: Date },
): Promise<NewMessage | null> {
  return tx.accountMessage.findUnique({
    where: { tokenHash: hashSecretToken(token), kind: { in: [...kinds] }, usedAt: null, expiresAt: { gt: now } },
    omit: { usedAt: true },
  });
}

/** False when the token was accepted before, also by a transaction that has yet to commit: it is waited for. */
export async function updateMessageUsed(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.accountMessage.updateMany({ where: { id, usedAt: null }, data: { usedAt: now } });
  return count === 1;
}

/** The links in messages to the account that were not followed yet no longer work. */
export async function deleteUnusedMessages(tx: Tx, userId: string, kinds?: readonly MessageKind[]): Promise<void> {
  await tx.accountMessage.deleteMany({ where: { userId, usedAt: null, ...(kinds && { kind: { in: [...kinds] } }) } });
}

export function findMessage(tx: Tx, id: string): Promise<AccountMessage | null> {
  return tx.accountMessage.findUnique({ where: { id }, omit: secrets });
}

/** Newest first, those before the message `before`, at most `limit`. Ids are UUIDv7, so they sort by time. */
export function listMessages(
  tx: Tx,
  { before, limit }: { before: string | null; limit: number },
): Promise<AccountMessage[]> {
  return tx.accountMessage.findMany({
    where: before === null ? {} : { id: { lt: before } },
    omit: secrets,
    orderBy: { id: 'desc' },
    take: limit,
  });
}
