import type { MessageChannel } from '../domain/message.ts';
import type { MessageCategory, MessageRate } from '../domain/message-category.ts';
import type { Tx } from './database.ts';

export interface SendingSlot {
  messageId: string;
  recipientId: string;
  channel: MessageChannel;
  category: MessageCategory;
  addressHash: string;
  at: Date;
}

/** A place that is asked for, and how many there are. */
export interface AskedSlot extends SendingSlot {
  rate: MessageRate;
}

/**
 * Takes places for messages among those that may be sent to their addresses, in the order given; null for each that has one, now or since
 * an earlier attempt, else when the next one may be free. All that ask for the same address and category do so one after the other,
 * whichever process they are of. SQL: locks, and the slots that have to pass for others.
 */
export async function takeSlots(tx: Tx, slots: readonly AskedSlot[]): Promise<(Date | null)[]> {
  const windows = new Set(slots.map(windowOf));
  // In one order, so that no two transactions wait for one another.
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(key) FROM (
      SELECT DISTINCT hashtextextended(name, 0) AS key FROM unnest(${[...windows]}::text[]) AS name ORDER BY key
    ) AS keys`;
  const free = new Map<string, Date | null>();
  for (const round of roundsOf(slots)) {
    for (const { messageId, freeAt } of await takeRound(tx, round)) free.set(messageId, freeAt);
  }
  return slots.map(({ messageId }) => free.get(messageId) ?? null);
}

const windowOf = ({ channel, category, addressHash }: SendingSlot) => `${channel} ${category} ${addressHash}`;

/** The first of each address and category, then the second, and so on. */
function roundsOf(slots: readonly AskedSlot[]): AskedSlot[][] {
  const rounds: AskedSlot[][] = [];
  for (const ofWindow of Map.groupBy(slots, windowOf).values()) {
    for (const [index, slot] of ofWindow.entries()) {
      const round = rounds[index] ?? [];
      rounds[index] = round;
      round.push(slot);
    }
  }
  return rounds;
}

/** A rate of 0 is any number. The types are those of the columns: of others the index would not be used. */
const takeRound = (tx: Tx, round: readonly AskedSlot[]) => tx.$queryRaw<{ messageId: string; freeAt: Date | null }[]>`
  WITH asked AS (
    SELECT "messageId" AS message_id, "recipientId" AS recipient_id, channel, category, "addressHash" AS address_hash, at,
      (rate ->> 'hour')::int AS hour, (rate ->> 'day')::int AS day
    FROM jsonb_to_recordset(${JSON.stringify(round)}::jsonb) AS slot("messageId" uuid, "recipientId" uuid,
      channel varchar(20), category varchar(40), "addressHash" char(64), at timestamptz(3), rate jsonb)
  ),
  judged AS MATERIALIZED (
    SELECT asked.*,
      coalesce((SELECT true FROM sending_slot AS own WHERE own.message_id = asked.message_id), false) AS has_one, greatest(
      (SELECT slot.at + interval '1 hour' FROM sending_slot AS slot
        WHERE slot.address_hash = asked.address_hash AND slot.channel = asked.channel AND slot.category = asked.category
          AND asked.hour > 0 AND slot.at > asked.at - interval '1 hour'
        ORDER BY slot.at DESC OFFSET greatest(asked.hour - 1, 0) LIMIT 1),
      (SELECT slot.at + interval '24 hours' FROM sending_slot AS slot
        WHERE slot.address_hash = asked.address_hash AND slot.channel = asked.channel AND slot.category = asked.category
          AND asked.day > 0 AND slot.at > asked.at - interval '24 hours'
        ORDER BY slot.at DESC OFFSET greatest(asked.day - 1, 0) LIMIT 1)
    ) AS free_at
    FROM asked
  ),
  decided AS (SELECT *, CASE WHEN NOT has_one AND free_at > at THEN free_at END AS put_off FROM judged),
  taken AS (
    INSERT INTO sending_slot (message_id, recipient_id, channel, category, address_hash, at)
    SELECT message_id, recipient_id, channel, category, address_hash, at FROM decided
    WHERE NOT has_one AND put_off IS NULL
  )
  SELECT message_id AS "messageId", put_off AS "freeAt" FROM decided`;

export async function deleteSlotsOf(tx: Tx, recipientId: string): Promise<void> {
  await tx.sendingSlot.deleteMany({ where: { recipientId } });
}
