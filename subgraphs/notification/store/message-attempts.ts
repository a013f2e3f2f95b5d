import type { AttemptOutcome, MessageAttempt } from '../domain/message.ts';
import type { Tx } from './database.ts';
import type { MessageAttempt as Row } from './generated/client.ts';

/**
 * Each as the next attempt of its message, at most one of each, unless its recipient has left: then without what was answered. SQL: the
 * number is counted in it.
 */
export async function insertAttempts(tx: Tx, attempts: readonly Omit<MessageAttempt, 'number'>[]): Promise<void> {
  if (attempts.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO message_attempt (message_id, number, at, provider, outcome, answer)
    SELECT id, 1 + (SELECT coalesce(max(number), 0) FROM message_attempt WHERE message_id = message.id), attempt.at, provider,
      outcome, CASE WHEN erased_at IS NULL THEN answer ELSE '' END
    FROM jsonb_to_recordset(${JSON.stringify(attempts)}::jsonb)
      AS attempt("messageId" uuid, at timestamptz, provider text, outcome text, answer text)
    JOIN message ON message.id = attempt."messageId"`;
}

export function countAttempts(tx: Tx, messageId: string): Promise<number> {
  return tx.messageAttempt.count({ where: { messageId } });
}

/** Those of each message, the first one first: a few hundred at most. */
export async function listAttempts(tx: Tx, messageIds: readonly string[]): Promise<MessageAttempt[]> {
  const rows = await tx.messageAttempt.findMany({
    where: { messageId: { in: [...messageIds] } },
    orderBy: [{ messageId: 'asc' }, { number: 'asc' }],
  });
  return rows.map(toAttempt);
}

/** What providers answered may name the address. */
export async function eraseAttemptsOf(tx: Tx, recipientId: string): Promise<void> {
  await tx.messageAttempt.updateMany({ where: { message: { recipientId } }, data: { answer: '' } });
}

const toAttempt = ({ outcome, ...row }: Row): MessageAttempt => ({ ...row, outcome: outcome as AttemptOutcome });
