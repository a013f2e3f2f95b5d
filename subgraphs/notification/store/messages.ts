import {
  type Message,
  type MessageChannel,
  type MessageHold,
  type MessageKind,
  type MessageStatus,
  writtenFromNothing,
} from '../domain/message.ts';
import type { Tx } from './database.ts';
import type { Message as Row } from './generated/client.ts';

export interface MessageFilter {
  recipientId?: string | undefined;
  address?: string | undefined;
  channel?: MessageChannel | undefined;
  kind?: MessageKind | undefined;
  status?: MessageStatus | undefined;
  eventId?: string | undefined;
}

/** Resolves to the ids of those that were not there: of a message that its event has set off before nothing is written. */
export async function insertMessages(tx: Tx, messages: readonly Message[]): Promise<ReadonlySet<string>> {
  if (messages.length === 0) return new Set();
  const data = [...messages];
  const rows = await tx.message.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

export async function findMessages(tx: Tx, ids: readonly string[]): Promise<Message[]> {
  return (await tx.message.findMany({ where: { id: { in: [...ids] } } })).map(toMessage);
}

/** Null when there is none. */
export async function findMessage(tx: Tx, id: string): Promise<Message | null> {
  const row = await tx.message.findUnique({ where: { id } });
  return row && toMessage(row);
}

/**
 * Locks and reads messages. Everything that changes a message takes this lock first. SQL: a lock, taken in the order of the ids, so that no
 * two transactions wait for one another.
 */
export async function lockMessages(tx: Tx, ids: readonly string[]): Promise<Message[]> {
  await tx.$queryRaw`SELECT 1 FROM message WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
  return findMessages(tx, ids);
}

/** How often staff had what an event set off sent again. */
export function countRepetitions(
  tx: Tx,
  { eventId, recipientId, channel }: Pick<Message, 'eventId' | 'recipientId' | 'channel'>,
): Promise<number> {
  return tx.message.count({ where: { eventId, recipientId, channel, repetition: { gt: 0 } } });
}

/** Newest first: those before the message `before`, at most `limit`. Ids sort by time. */
export async function listMessages(
  tx: Tx,
  filter: MessageFilter,
  { before, limit }: { before: string | null; limit: number },
): Promise<Message[]> {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  const where = { ...Object.fromEntries(given), ...(before !== null && { id: { lt: before } }) };
  return (await tx.message.findMany({ where, orderBy: { id: 'desc' }, take: limit })).map(toMessage);
}

/** Whether somebody has left to whom there were messages. */
export async function hasLeft(tx: Tx, recipientId: string): Promise<boolean> {
  return (
    (await tx.message.findFirst({ where: { recipientId, erasedAt: { not: null } }, select: { id: true } })) !== null
  );
}

/** Notes for what a message waits, while it is queued. */
export async function updateHold(tx: Tx, id: string, hold: Pick<Message, 'heldUntil' | 'heldBy'>): Promise<void> {
  await tx.message.updateMany({ where: { id, status: 'QUEUED' }, data: hold });
}

/** Writes how messages ended. They are locked. SQL: one statement for many. */
export async function updateSettled(tx: Tx, messages: readonly Message[]): Promise<void> {
  if (messages.length === 0) return;
  await tx.$executeRaw`
    UPDATE message SET status = ended.status, reason = ended.reason, address = ended.address, locale = ended.locale,
      template_language = ended."templateLanguage", template_version_id = ended."templateVersionId",
      failed_template_version_id = ended."failedTemplateVersionId", provider_id = ended."providerId",
      settled_at = ended."settledAt", held_until = NULL, held_by = NULL
    FROM jsonb_to_recordset(${JSON.stringify(messages)}::jsonb) AS ended(id uuid, status text, reason text, address text,
      locale text, "templateLanguage" text, "templateVersionId" uuid, "failedTemplateVersionId" uuid, "providerId" text,
      "settledAt" timestamptz)
    WHERE message.id = ended.id`;
}

/** The version of the next event of a message after it was settled, which is taken by it. SQL: what was counted. */
export async function takeEventVersion(tx: Tx, id: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ version: number }[]>`
    UPDATE message SET next_event = next_event + 1 WHERE id = ${id}::uuid RETURNING next_event - 1 AS version`;
  if (!row) throw new Error(`there is no message ${id} any more`);
  return row.version;
}

/** Removes what messages say of somebody who has left. Their ids stay, for whoever counts what was sent. */
export async function eraseMessagesOf(tx: Tx, recipientId: string, erasedAt: Date): Promise<void> {
  await tx.message.updateMany({
    where: { recipientId },
    data: { address: null, locale: null, ...writtenFromNothing, erasedAt },
  });
}

function toMessage({ kind, channel, status, heldBy, ...row }: Row): Message {
  return {
    ...row,
    kind: kind as MessageKind,
    channel: channel as Message['channel'],
    status: status as MessageStatus,
    heldBy: heldBy as MessageHold | null,
  };
}

/** The message that a provider speaks of, by its Message-ID or by what the provider calls it; null when it is none of ours. */
export async function findToldMessage(
  tx: Tx,
  { messageId, providerId }: { messageId: string | null; providerId: string | null },
): Promise<Message | null> {
  const byId = messageId === null ? null : await findMessage(tx, messageId);
  if (byId || providerId === null) return byId;
  const row = await tx.message.findFirst({ where: { providerId } });
  return row && toMessage(row);
}

/** The addresses that messages to somebody went to. */
export async function listAddressesOf(
  tx: Tx,
  recipientId: string,
): Promise<{ channel: MessageChannel; address: string }[]> {
  const rows = await tx.message.findMany({
    where: { recipientId, address: { not: null } },
    distinct: ['channel', 'address'],
    select: { channel: true, address: true },
  });
  return rows.map(({ channel, address }) => ({ channel: channel as MessageChannel, address: address ?? '' }));
}
