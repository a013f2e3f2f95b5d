import { pruneRows } from '#packages/sql/prune-rows.ts';

/** Deletes a batch of what has been in the mailbox for 30 days; resolves to whether there may be more. */
export const pruneMailbox = pruneRows({
  table: 'mailbox_message',
  where: 'sent_at < now() - make_interval(days => 30)',
  orderBy: 'sent_at',
  batchSize: 100,
});

/** Deletes a batch of what people were told in the shop 90 days ago, read or not; resolves to whether there may be more. */
export const pruneNotifications = pruneRows({
  table: 'notification',
  where: 'created_at < now() - make_interval(days => 90)',
  orderBy: 'created_at',
  batchSize: 100,
});

/** Deletes a batch of the messages that were settled 400 days ago, with their attempts; resolves to whether there may be more. */
export const pruneMessages = pruneRows({
  table: 'message',
  where: 'settled_at < now() - make_interval(days => 400)',
  orderBy: 'settled_at',
  batchSize: 100,
});

/** Deletes a batch of what providers told 400 days ago; resolves to whether there may be more. */
export const pruneNotices = pruneRows({
  table: 'delivery_notice',
  where: 'received_at < now() - make_interval(days => 400)',
  orderBy: 'received_at',
  batchSize: 100,
});

/** Deletes a batch of the places that no rate counts any more; resolves to whether there may be more. */
export const pruneSlots = pruneRows({
  table: 'sending_slot',
  where: 'at < now() - make_interval(days => 2)',
  orderBy: 'at',
  batchSize: 100,
});
