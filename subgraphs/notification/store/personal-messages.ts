import type { Tx } from './database.ts';

/** The messages to somebody, oldest first, for the copy for them. */
export function listPersonalMessages(tx: Tx, recipientId: string) {
  return tx.message.findMany({
    where: { recipientId },
    orderBy: { id: 'asc' },
    omit: { repetition: true, erasedAt: true, recipientId: true },
    include: { attempts: { orderBy: { number: 'asc' }, omit: { messageId: true } } },
  });
}
