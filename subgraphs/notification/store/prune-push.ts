import { pruneRows } from '#packages/sql/prune-rows.ts';

/** Deletes a batch of the devices that for 90 days have neither taken a push nor been registered again; resolves to whether there may be more. */
export const prunePushDevices = pruneRows({
  table: 'push_device',
  where: 'active_at < now() - make_interval(days => 90)',
  orderBy: 'active_at',
  batchSize: 100,
});

/** Deletes a batch of what devices answered a week ago: no message is tried for that long. Resolves to whether there may be more. */
export const prunePushDeliveries = pruneRows({
  table: 'push_delivery',
  where: 'at < now() - make_interval(days => 7)',
  orderBy: 'at',
});
