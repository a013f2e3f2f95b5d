import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { notFound } from '#packages/user-errors/user-errors.ts';
import { markNotificationRead as mark } from '../../use-cases/notifications/mark-notifications-read.ts';
import type { MutationResolvers } from '../generated.ts';
import { personOf } from '../person-of.ts';

const input = z.object({ id });

export const markNotificationRead = mutation<MutationResolvers['markNotificationRead']>()({
  input,
  perform: (notification, context) => {
    const occurrence = { at: context.dependencies.clock(), cause: causeOfRequest(context) };
    return mark(context.dependencies, { id: notification.id, recipientId: personOf(context.identity) }, occurrence);
  },
  type: 'Notification',
  refusals: {
    'unknown-notification': (_, notification) => notFound(['input', 'id'], `notification ${notification.id}`),
  },
});
